create table incoming_baselines (
    row_no bigint, sheet varchar, cell varchar, sent varchar, challenge_id varchar, authority_code varchar, first_day date,
    last_day date, date_precision varchar, data_id varchar, sha256 varchar, says_made_up boolean, indicator varchar,
    segment integer, periods varchar[], value double, lower95 double, upper95 double, rule varchar, reason varchar,
    vintage varchar, donut_value double, donut_lower95 double, donut_upper95 double, is_new boolean
)
