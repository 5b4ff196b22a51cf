create table incoming_declarations (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, authority_code varchar,
    is_complete boolean, as_at_on date, note varchar
)
