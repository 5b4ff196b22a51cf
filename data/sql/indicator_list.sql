-- Grain: one row per construct that can be picked, described by its newest indicator, in order of topic and code; those
--   that have ended stand at the end of their topic.
-- Parameters: as_known_on.
-- Columns: those of indicators, and has_figures: whether any figure of the construct was known by then.
select *, construct in (select construct from known_observations($as_known_on)) as has_figures
from indicators
-- What an authority counts for itself cannot be compared across the region.
where owner_code is null
qualify row_number() over (partition by construct order by indicator = construct desc, first_period_start desc) = 1
order by min(code) filter (where last_period_start is null) over (partition by topic), topic,
         last_period_start is not null, code, indicator
