create table incoming_cells (
    row_no bigint, table_name varchar, of_row bigint, column_name varchar, kind varchar, sheet varchar, cell varchar,
    sent varchar, value varchar, said_on date, required boolean, longest integer, authority_code varchar, authority_name varchar,
    unreadable varchar, doubt varchar
)
