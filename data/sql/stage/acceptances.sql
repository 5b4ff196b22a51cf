create table incoming_acceptances (
    row_no bigint, sheet varchar, cell varchar, sent varchar, authority_code varchar, indicator varchar,
    disaggregation varchar, period_start date, name varchar, comment varchar
)
