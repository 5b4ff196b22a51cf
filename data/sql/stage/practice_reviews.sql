create table incoming_practice_reviews (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, practice_review_id varchar,
    challenge_id varchar, start_on date, end_on date, date_precision varchar, summary varchar, source_url varchar
)
