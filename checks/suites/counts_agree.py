"""A ratio is the ratio of its counts."""

from checks.counts import JUDGED
from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "Every ratio agrees with its counts, as far as rounding allows."
FAILS = "do not follow from their own counts"
EFFECT = "The figure and the number of people behind it would not fit together on a page."

QUERY = (
    JUDGED
    + """
select row_no,
       'Published as ' || value || '; its counts give ' || round(lowest, decimals) || ' to '
       || coalesce(round(highest, decimals)::varchar, 'any figure') || '.' as detail
from judged
where misses
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
