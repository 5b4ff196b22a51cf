-- Grain: one row per load, newest first.
-- Parameters: as_known_on (by the day it was received).
-- Columns: those of loads, and warnings: how many checks warned.
select load.*, coalesce(judged.warnings, 0) as warnings
from loads load
left join (
    select load_id, count(*) filter (where severity = 'warning' and not success) as warnings
    from check_outcomes group by load_id
) judged using (load_id)
where $as_known_on is null or load.received_at::date <= $as_known_on
order by load.sequence desc
