-- Grain: one row per construct that can be picked, described by its newest indicator, in order of topic and code.
-- Parameters: none.
-- Columns: those of indicators, and has_figures: whether any figure of the construct is in the store.
select *, construct in (select construct from observations) as has_figures
from indicators
-- What an authority counts for itself cannot be compared across the region.
where owner_code is null
qualify row_number() over (partition by construct order by indicator = construct desc, first_period_start desc) = 1
order by min(code) over (partition by topic), topic, code, indicator
