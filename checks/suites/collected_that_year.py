"""There are no figures for everybody from a year in which nobody was asked."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "No measure has figures for many authorities in a year in which it was not collected."
FAILS = "are from a year in which the measure was not collected"
EFFECT = "Another year's figures would be shown under this one's name."

# In 2020-21, when the survey was voluntary, 18 authorities have figures; a shifted year has about 150, or in an extract
# most of those it holds.
QUERY = """
select null::bigint as row_no,
       sent.indicator || ' has figures for ' || count(distinct authority_code) filter (value is not null)
       || ' authorities in '
       || year(gap.period_start) || ' to ' || year(gap.period_start) + 1 || ', when it was not collected: '
       || gap.reason as detail
from {batch} sent
join indicator_gaps gap using (indicator, period_start)
join authorities place using (authority_code)
where place.region_code is not null
group by sent.indicator, gap.period_start, gap.reason
having count(distinct authority_code) filter (value is not null)
    > least(30, greatest(4, 0.5 * count(distinct authority_code)))
order by sent.indicator, gap.period_start
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
