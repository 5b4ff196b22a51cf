create table incoming_observations (
    row_no bigint, sheet varchar, cell varchar, sent varchar, authority_code varchar, authority_name varchar,
    indicator varchar, code_sent varchar, former_code varchar, disaggregation varchar, period_start date, period_end date,
    value double, numerator double, denominator double, respondents double, margin_of_error double,
    missing_reason varchar, unreadable varchar, source varchar, covers_england boolean
)
