-- Grain: one row per construct that can be picked, described by its newest indicator, in order of topic and code; those
--   that have ended stand at the end of their topic.
-- Parameters: none.
-- Columns: those of indicators, and has_figures: whether any figure of the construct is in the store.
select *, construct in (select construct from observations) as has_figures
from indicators
qualify row_number() over (partition by construct order by indicator = construct desc, first_period_start desc) = 1
order by min(code) filter (where last_period_start is null) over (partition by topic), topic,
         last_period_start is not null, code, indicator
