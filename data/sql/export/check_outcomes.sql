-- Grain: one row per load and check.
-- Parameters: as_known_on (by the day the load was received).
select c.*
from check_outcomes c
join loads using (load_id)
where $as_known_on is null or received_at::date <= $as_known_on
order by sequence, name
