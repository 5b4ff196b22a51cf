create macro replaced_follow_up_records(as_known_on) as table
-- Grain: one row per signed record that another one amends. What came of it counts no longer; the record itself stays.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: sha256.
select distinct amends as sha256
from follow_up_records
where amends is not null and (as_known_on is null or recorded_at::date <= as_known_on)
  and load_id not in (from replaced_loads(as_known_on))
