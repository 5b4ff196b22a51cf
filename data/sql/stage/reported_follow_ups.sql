create table incoming_reported_follow_ups (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, reported_follow_up_id varchar,
    authority_code varchar, challenge_id varchar, happened_on date, date_precision varchar, kind varchar,
    forum varchar, reported varchar, actions_total integer, actions_complete integer, actions_in_progress integer,
    source_url varchar, note varchar
)
