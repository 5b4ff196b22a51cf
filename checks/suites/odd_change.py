"""A figure that jumped further than the authority's own history explains."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No figure jumps further from the one before than the authority's own history, and others' that year, explain."
FAILS = "jump further from the one before than their own history explains"
EFFECT = "They may be true, or a slip in the return; the page says that they are unusual."

# The parts of a table, and of the population, are left to the total: they are small, so many jump.
# Six times the usual distance (median absolute deviation, scaled) of the authority's own changes, and three times that
# of all authorities' changes that year, so that a year in which everybody moved names nobody. With fewer than five
# changes of its own an authority is judged by the others' alone, at six times. A hard break is never stepped over. Each
# source is judged by itself: the same figures printed twice would halve every distance.
QUERY = """
with figures as (
    select indicator, disaggregation, source, authority_code, period_start, value, row_no from {batch}
    where value is not null and not (value = 0 and coalesce(least(respondents, denominator), 1) = 0)
    union all
    select indicator, disaggregation, source, authority_code, period_start, value, null
    from incoming_known known
    where value is not null and not (value = 0 and coalesce(least(respondents, denominator), 1) = 0)
      and (indicator, source) in (select (indicator, source) from {batch})
      and not exists (
          select 1 from {batch} here
          where here.indicator = known.indicator and here.authority_code = known.authority_code
            and here.source = known.source and here.disaggregation = known.disaggregation
            and here.period_start = known.period_start
      )
),
segmented as (
    select figures.*, (
        select count(*) from indicator_breaks hard
        where hard.indicator = figures.indicator and hard.kind = 'hard' and hard.period_start <= figures.period_start
    ) as segment
    from figures
    join authorities place using (authority_code)
    join indicators definition on definition.indicator = figures.indicator and definition.parent is null
    where place.region_code is not null and figures.disaggregation = 'total'
),
changes as (
    select *, value - before as change from (
        select *, lag(value) over (
            partition by indicator, disaggregation, source, authority_code, segment order by period_start
        ) as before
        from segmented
    )
    where before is not null
),
judged as (
    select *,
        abs(change - median(change) over own) / nullif(1.4826 * mad(change) over own, 0) as against_own,
        count(*) over own as own_changes,
        abs(change - median(change) over others) / nullif(1.4826 * mad(change) over others, 0) as against_others,
        count(*) over others as other_changes
    from changes
    window own as (partition by indicator, disaggregation, source, authority_code, segment),
           others as (partition by indicator, disaggregation, source, period_start)
)
select row_no,
       'From ' || round(before, decimals) || ' to ' || round(value, decimals) || '.' as detail
from judged
join indicators using (indicator)
where row_no is not null and other_changes >= 20
  and case when own_changes >= 5 then against_own > 6 and against_others > 3 else against_others > 6 end
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
