-- Grain: one row per measure and pair of published series that both have figures for it.
-- Parameters: as_known_on.
-- Columns: indicator, code, short_title, shown (the series pages draw), other, both (figures in both, for the same place
--   and period), differing (those that are not equal at the measure's decimals), only_other (figures the other alone has).
with known as (
    select * from known_observations($as_known_on) where value is not null
),
pairs as (
    select distinct shown.indicator, shown.source as shown, other.source as other
    from known shown
    join known other
        on other.indicator = shown.indicator
        -- As pages choose: the publisher's own table first.
        and (shown.source like 'ascof%', other.source) > (other.source like 'ascof%', shown.source)
)
select pairs.indicator, definition.code, definition.short_title, pairs.shown, pairs.other,
       count(first.value) as both,
       count(*) filter (where abs(first.value - second.value) > 0.5 * power(10, -definition.decimals) + 1e-9) as differing,
       count(*) - count(first.value) as only_other
from pairs
join indicators definition using (indicator)
join known second on second.indicator = pairs.indicator and second.source = pairs.other
left join known first
    on first.indicator = pairs.indicator and first.source = pairs.shown
    and first.authority_code = second.authority_code and first.disaggregation = second.disaggregation
    and first.period_start = second.period_start and first.period_end = second.period_end
group by all
order by definition.code, pairs.other
