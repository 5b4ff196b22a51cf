-- Grain: one row per column of a table of the store, in order of table and column.
-- Parameters: none.
-- Columns: table_name, table_comment, column_name, type, may_be_empty, comment.
select tables.table_name, tables.comment as table_comment, columns.column_name, lower(columns.data_type) as type,
       columns.is_nullable as may_be_empty, columns.comment
from duckdb_tables() tables
join duckdb_columns() columns using (database_name, schema_name, table_name)
where tables.database_name = current_database() and not tables.internal
order by tables.table_name, columns.column_index
