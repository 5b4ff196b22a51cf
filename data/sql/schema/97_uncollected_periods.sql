create macro uncollected_periods() as table
-- Grain: one row per construct and period in which its source was not collected. What a few published all the same, as 18
--   authorities did of 2020-21, is left out of every analysis: they chose to ask, and cannot stand for the others.
-- Parameters: none. Columns: construct, period_start.
select distinct definition.construct, gap.period_start
from indicator_gaps gap
join indicators definition using (indicator)
