"""A year in which everybody's figure is many times the year before's is in another unit."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "The middle authority's figure is never more than four times the year before's, nor less than a quarter of it."
FAILS = "are of a year in which all authorities moved at once, further than any measure does"
EFFECT = "A slip of unit, or another column under this year's heading, would look like a national upheaval."

# Published medians move by less than a seventh from year to year, and once, in a table that began with half of its
# payments, to twice: a slip of unit moves them tenfold or more. Parts of a table may lie near 0 and are left out.
QUERY = """
with figures as (
    select indicator, disaggregation, source, authority_code, period_start, value, true as sent from {batch}
    union all
    select indicator, disaggregation, source, authority_code, period_start, value, false
    from incoming_known known
    where (indicator, source) in (select (indicator, source) from {batch})
      and not exists (
          select 1 from {batch} here
          where here.indicator = known.indicator and here.source = known.source
            and here.disaggregation = known.disaggregation and here.authority_code = known.authority_code
            and here.period_start = known.period_start
      )
),
years as (
    select figures.indicator, disaggregation, figures.source, period_start, median(value) as middle,
           bool_or(sent) as sent, (
        select count(*) from indicator_breaks hard
        where hard.indicator = figures.indicator and hard.kind = 'hard' and hard.period_start <= figures.period_start
    ) as segment
    from figures
    join authorities place using (authority_code)
    join indicators definition on definition.indicator = figures.indicator
    where value is not null and place.region_code is not null and definition.parent is null
    group by all
    having count(*) >= 20
),
judged as (
    select *, lag(middle) over before as middle_before, lag(period_start) over before as start_before,
           coalesce(lag(sent) over before, false) as sent_before
    from years
    window before as (partition by indicator, disaggregation, source, segment order by period_start)
)
select null::bigint as row_no,
       indicator || ': half of all authorities lie below ' || round(middle, decimals + 2) || ' in '
       || year(period_start) || ' to ' || year(period_start) + 1 || ', and below ' || round(middle_before, decimals + 2)
       || ' in ' || year(start_before) || ' to ' || year(start_before) + 1 || '.' as detail
from judged
join indicators using (indicator)
where (sent or sent_before) and middle / nullif(middle_before, 0) not between 0.25 and 4
order by indicator, period_start
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
