create table incoming_tracked_measures (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar, indicator varchar,
    direction varchar, why varchar
)
