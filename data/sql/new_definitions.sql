-- Grain: one row per indicator that is counted in a new way from the newest period in the store on, and has figures for it.
-- Parameters: as_known_on.
-- Columns: indicator, construct, code, short_title, period_start, reason.
with figures as (
    select indicator, period_start
    from known_observations($as_known_on)
    join indicators definition using (indicator)
    where value is not null and definition.owner_code is null
)
select definition.indicator, definition.construct, definition.code, definition.short_title, change.period_start,
       change.reason
from indicator_breaks change
join indicators definition using (indicator)
where change.kind = 'hard' and definition.parent is null
  and change.period_start = (select max(period_start) from figures)
  and (definition.indicator, change.period_start) in (select (indicator, period_start) from figures)
order by definition.code
