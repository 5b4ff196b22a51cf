create table incoming_follow_ups (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar,
    horizon_months integer, due_on date, held_on date, reason varchar, note varchar
)
