"""Two sources of one series say the same."""

from checks.others import COMPARED
from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "Every figure that another source publishes too is the same there."
FAILS = "differ from what another source publishes for the same place, series and period"
EFFECT = "Pages show the publisher's own table and name it; the other figure stays on record."

QUERY = (
    COMPARED
    + """
select row_no, 'Here ' || value || '; published by ' || known_source || ' as ' || known_value || '.' as detail
from compared
where known_period_start = period_start and not same
order by row_no, known_source
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
