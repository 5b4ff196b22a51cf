-- Grain: one row per break in how a construct is counted, and per period in which its source was not collected.
-- Parameters: construct, null for all of them at once.
-- Columns: construct, kind (hard, caution or gap), period_start (the first period counted the new way, or the one not collected),
--   reason, in plain words.
select distinct definition.construct, change.kind, change.period_start, change.reason
from (
    select indicator, kind, period_start, reason from indicator_breaks
    union all
    select indicator, 'gap', period_start, reason from indicator_gaps
) change
join indicators definition using (indicator)
where $construct is null or definition.construct = $construct
order by definition.construct, change.period_start, change.kind
