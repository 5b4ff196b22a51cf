create macro known_baselines(as_known_on) as table
-- Grain: one row per challenge and construct with a frozen baseline, as recorded by a day, for the days of the challenge as
--   they are known.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of baselines.
select * exclude (superseded)
from every_baseline(as_known_on)
where not superseded
