-- Grain: one row per figure of the 14 in the newest period that a check found odd and nobody has accepted, worst first.
-- Parameters: as_known_on.
-- Columns: authority_code, name, indicator, construct, code, symbol, decimals, period_start, value, value_before (of the
--   period before in the same segment; empty when there is none), middle (of all authorities that period), distance
--   (from the middle, in usual distances), what (odd_change or odd_level; a change says more than a level).
with figures as (
    select shown.*, lag(value) over (
        partition by construct, disaggregation, authority_code, segment, source order by period_start
    ) as value_before
    from shown_observations($as_known_on) shown
    where indicator in (select indicator from indicators where owner_code is null) and value is not null
      and not (value = 0 and coalesce(respondents, denominator, 1) = 0)
),
middles as (
    select indicator, disaggregation, period_start, median(value) as middle,
           greatest(1.4826 * mad(value), (quantile_cont(value, 0.75) - quantile_cont(value, 0.25)) / 1.349) as spread
    from figures
    join authorities place using (authority_code)
    where place.region_code is not null
    group by all
),
flagged as (
    select authority_code, indicator, disaggregation, period_start, load_id, min(name) as what
    from open_flags($as_known_on)
    where name in ('odd_change', 'odd_level')
    group by all
)
select place.authority_code, place.name, definition.indicator, definition.construct, definition.code,
       definition.symbol, definition.decimals, flagged.period_start, figures.value,
       case when flagged.what = 'odd_change' then figures.value_before end as value_before,
       middles.middle, abs(figures.value - middles.middle) / nullif(middles.spread, 0) as distance, flagged.what
from flagged
join authorities place using (authority_code)
join indicators definition using (indicator)
join figures using (authority_code, indicator, disaggregation, period_start, load_id)
join middles using (indicator, disaggregation, period_start)
where place.in_programme and flagged.period_start = (select max(period_start) from figures)
order by distance desc nulls last, place.name, definition.code
