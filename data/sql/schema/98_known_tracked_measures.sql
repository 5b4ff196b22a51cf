create macro known_tracked_measures(as_known_on) as table
-- Grain: one row per challenge and indicator chosen for it, as last recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far.
-- Columns: those of tracked_measures, and chosen_on (since when it is on record with this direction).
select *, min(recorded_at) over (partition by challenge_id, indicator, direction)::date as chosen_on
from tracked_measures
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or challenge_id in (select challenge_id from known_challenges(as_known_on)))
qualify row_number() over (partition by challenge_id, indicator order by recorded_at desc, load_id desc) = 1
