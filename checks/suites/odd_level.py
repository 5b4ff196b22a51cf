"""A figure far from every other authority's in the same year."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No authority's figure lies far from all other authorities' in the same year."
FAILS = "lie far from other authorities' in the same year"
EFFECT = "They may be true, or a slip in the return; the page says that they are unusual."

# The parts of a table, and of the population, are left to the total: they are small, so many lie far out.
# Four times the usual distance from the middle authority: the median absolute deviation, scaled to a standard
# deviation, or the range of the middle half, whichever is wider, since some measures crowd against 100%.
QUERY = """
with figures as (
    select sent.* from {batch} sent
    join authorities place using (authority_code)
    join indicators definition on definition.indicator = sent.indicator and definition.parent is null
    where place.region_code is not null and value is not null and sent.disaggregation = 'total'
      and not (value = 0 and coalesce(least(respondents, denominator), 1) = 0)
),
middle as (
    select indicator, disaggregation, source, period_start, median(value) as middle, count(*) as others,
           greatest(1.4826 * mad(value), (quantile_cont(value, 0.75) - quantile_cont(value, 0.25)) / 1.349) as spread
    from figures
    group by all
)
select row_no,
       round(value, decimals) || '; half of all authorities lie below ' || round(middle, decimals)
       || ' and most lie within ' || round(spread, decimals) || ' of it.' as detail
from figures
join middle using (indicator, disaggregation, source, period_start)
join indicators using (indicator)
where others >= 20 and spread > 0 and abs(value - middle) > 4 * spread
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
