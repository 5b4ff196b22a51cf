create macro known_recommendation_indicators(as_known_on) as table
-- Grain: one row per recommendation and indicator it is expected to move, as last recorded by a day.
-- Parameter: as_known_on, a date, or null for everything recorded so far.
-- Columns: those of recommendation_indicators, and linked_on (when the two were first put on record together).
select *, min(recorded_at) over (partition by recommendation_id, indicator)::date as linked_on
from recommendation_indicators
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or recommendation_id in (select recommendation_id from known_recommendations(as_known_on)))
qualify row_number() over (partition by recommendation_id, indicator order by recorded_at desc, load_id desc) = 1
