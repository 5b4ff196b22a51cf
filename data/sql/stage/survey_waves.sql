create table incoming_survey_waves (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, wave_id varchar, title varchar,
    kind varchar, authority_code varchar, asked_from date, asked_to date, date_precision varchar, invited bigint,
    respondents bigint, source_url varchar, note varchar, responses bigint
)
