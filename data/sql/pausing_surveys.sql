-- Grain: one row per survey that has no figure for the newest period in the store.
-- Parameters: as_known_on.
-- Columns: source, last_period_start (of its newest figures), cadence_months, measures (how many it feeds).
with latest as (
    select indicator, max(period_start) as last_period_start
    from known_observations($as_known_on)
    where value is not null and indicator in (select indicator from indicators where owner_code is null)
    group by indicator
)
select definition.source, max(latest.last_period_start) as last_period_start,
       min(definition.cadence_months) as cadence_months, count(distinct definition.construct) as measures
from indicators definition
join latest using (indicator)
where definition.kind = 'survey' and definition.parent is null
group by definition.source
having max(latest.last_period_start) < (select max(last_period_start) from latest)
order by definition.source
