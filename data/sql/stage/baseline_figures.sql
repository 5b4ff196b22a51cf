create table incoming_baseline_figures (
    row_no bigint, sheet varchar, cell varchar, sent varchar, challenge_id varchar, sha256 varchar, indicator varchar,
    period_start date, period_end date, ref_date date, value double, margin_of_error double, published_on date,
    source varchar, known_that_day boolean, in_baseline boolean, in_donut boolean
)
