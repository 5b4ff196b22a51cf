create table incoming_comparability_log (
    row_no bigint, sheet varchar, cell varchar, sent varchar, position integer, indicator varchar, code varchar,
    former_code varchar, period_start date, year_of_change varchar, description varchar, reads_as varchar, source varchar
)
