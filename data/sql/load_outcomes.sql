-- Grain: one row per check of one load, what failed first.
-- Parameters: load_id.
-- Columns: name, severity, success, failed_rows, message.
select name, severity, success, failed_rows, message
from check_outcomes
where load_id = $load_id
order by success, case severity when 'critical' then 1 when 'warning' then 2 else 3 end, name
