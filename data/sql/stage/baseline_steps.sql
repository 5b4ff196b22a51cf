create table incoming_baseline_steps (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, baseline_step_id varchar,
    authority_code varchar, construct varchar, starts_on date, cause varchar, entered_by varchar, is_withdrawn boolean
)
