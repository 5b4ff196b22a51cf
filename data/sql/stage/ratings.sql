create table incoming_ratings (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, rating_id varchar,
    authority_code varchar, kind varchar, subject varchar, score integer, rating varchar, score_pct double,
    published_on date, date_precision varchar, on_site varchar, source_url varchar, note varchar
)
