create table incoming_self_assessments (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, self_assessment_id varchar,
    challenge_id varchar, finished_on date, date_precision varchar, summary varchar, source_url varchar, note varchar
)
