create table incoming_challenges (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar,
    authority_code varchar, kind varchar, start_on date, end_on date, date_precision varchar, programme varchar,
    scope varchar, published_on date, report_url varchar, source_url varchar, note varchar
)
