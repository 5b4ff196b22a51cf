create table incoming_context_events (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, context_event_id varchar,
    authority_code varchar, kind varchar, start_on date, end_on date, date_precision varchar, title varchar,
    source_url varchar, note varchar
)
