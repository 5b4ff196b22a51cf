create table incoming_mappings (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, mapping varchar, version varchar,
    fills varchar, content varchar
)
