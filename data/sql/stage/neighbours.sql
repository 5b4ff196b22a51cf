create table incoming_neighbours (
    row_no bigint, sheet varchar, cell varchar, sent varchar, authority_code varchar, authority_name varchar,
    neighbour_code varchar, position integer, source varchar
)
