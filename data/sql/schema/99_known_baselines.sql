create macro known_baselines(as_known_on) as table
-- Grain: one row per challenge and construct with a frozen baseline, as recorded by a day, for the days of the challenge as
--   they are known. The first one that has a figure holds; one without may still be followed by one.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of baselines.
select frozen.*
from baselines frozen
join dated_challenges(as_known_on) challenged using (challenge_id, first_day, last_day)
where (as_known_on is null or frozen.recorded_at::date <= as_known_on)
  and frozen.load_id not in (from replaced_loads(as_known_on))
qualify row_number() over (
    partition by challenge_id, frozen.indicator order by frozen.rule = 'none', frozen.recorded_at, frozen.load_id
) = 1
