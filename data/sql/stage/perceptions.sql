create table incoming_perceptions (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, wave_id varchar, question varchar,
    respondent_role varchar, answer varchar, count bigint, percentage double, qualifier varchar, base bigint,
    source_url varchar, note varchar, from_responses boolean
)
