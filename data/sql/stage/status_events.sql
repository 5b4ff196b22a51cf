create table incoming_status_events (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, event_id varchar,
    recommendation_id varchar, status varchar, effective_on date, actor_role varchar, comment varchar,
    evidence_title varchar, evidence_url varchar, revised_due_on date, reason varchar,
    is_statement boolean default false, says_day boolean default true, day_is_known boolean default true, is_new boolean default true,
    is_behind boolean default false,
    record_sha256 varchar
)
