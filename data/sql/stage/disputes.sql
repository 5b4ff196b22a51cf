create table incoming_disputes (
    row_no bigint, sheet varchar, cell varchar, sent varchar, authority_code varchar, indicator varchar,
    disaggregation varchar, period_start date, state varchar, comment varchar, said_by varchar
)
