create table incoming_indicators (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, indicator varchar, construct varchar,
    title varchar, short_title varchar, meaning varchar, topic varchar, framework varchar, code varchar,
    code_2022 varchar, unit varchar, symbol varchar, minimum double, maximum double, decimals integer,
    multiplier double, count_rounding integer, polarity integer, kind varchar, source varchar, publisher varchar,
    licence varchar, reference_day varchar, cadence_months integer, publication_lag_months integer,
    first_period_start date, last_period_start date, caveat varchar, parent varchar, owner_code varchar, practice_condition boolean,
    target double,
    counted_anew_from date, counted_anew_because varchar
)
