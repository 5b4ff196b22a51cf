"""A file whose figures others publish too does not differ from them nearly everywhere."""

from checks.others import COMPARED
from checks.rule import Expectations, no_rows

TABLE = "observations"
SEVERITY = "critical"
WHY = "Where another source publishes several of a file's series for a year, most of their figures are the same there."
FAILS = "are of a year in which nearly all series differ from what another source publishes"
EFFECT = "They are another year's figures, or another table's. The rows that differ are listed by `sources_agree`."

# One series that differs nearly everywhere was worked out anew, which happens: it loads with a warning a figure, and
# the page goes on showing the publisher's own table. Several at once are no new calculation.
QUERY = (
    COMPARED
    + """,
series as (
    select source, period_start, construct, count(distinct row_no) as compared,
           count(distinct row_no) filter (same) as same
    from compared
    where known_period_start = period_start
    group by all
    having count(distinct row_no) >= 5
)
select null::bigint as row_no,
       year(period_start) || ' to ' || year(period_start) + 1 || ': in ' || count(*) filter (same < 0.5 * compared)
       || ' of ' || count(*) || ' series most figures differ from those of another source: '
       || sum(compared) - sum(same) || ' of ' || sum(compared) || '.' as detail
from series
group by source, period_start
having count(*) >= 3 and count(*) filter (same < 0.5 * compared) > 0.5 * count(*)
order by period_start
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
