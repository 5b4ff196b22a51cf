-- Grain: one row per authority of the programme, by name.
-- Parameters: none.
-- Columns: authority_code, name, short_name.
select authority_code, name, short_name
from authorities
where in_programme
order by name
