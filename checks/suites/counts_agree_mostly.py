"""A table whose ratios do not follow from its counts is not what its heading says."""

from checks.counts import JUDGED
from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "At least half of a measure's ratios in a year agree with their counts."
FAILS = "are of a measure and year whose ratios mostly do not follow from their counts"
EFFECT = "The ratios are in another unit or of another year or measure than the counts beside them."

QUERY = (
    JUDGED
    + """
select null::bigint as row_no,
       indicator || ', ' || year(period_start) || ' to ' || year(period_start) + 1 || ': ' || count(*) filter (misses)
       || ' of ' || count(*) || ' figures do not follow from their counts.' as detail
from judged
group by indicator, source, period_start
having count(*) >= 20 and count(*) filter (misses) > 0.5 * count(*)
order by indicator, period_start
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
