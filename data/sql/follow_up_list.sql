-- Grain: one row per formal follow-up of one of the 14, by day due.
-- Parameters: as_known_on, as_at.
-- Columns: those of follow_up_schedule, and name, the authority's.
select planned.*, place.name
from follow_up_schedule($as_known_on, $as_at) planned
join authorities place using (authority_code)
where place.in_programme
order by planned.due_on, place.name, planned.horizon_months
