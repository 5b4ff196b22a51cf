create table incoming_crosswalk (
    row_no bigint, sheet varchar, cell varchar, sent varchar, indicator varchar, code varchar, former_code varchar,
    former_period_start date, listed_in varchar, description varchar, source varchar
)
