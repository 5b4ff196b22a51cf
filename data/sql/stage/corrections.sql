create table incoming_corrections (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, correction_id varchar,
    reference varchar, challenge_id varchar, finding_id varchar, stated varchar, corrected varchar, asked_on date,
    asked_by varchar, decision varchar, decided_on date, reason varchar, source_url varchar, note varchar
)
