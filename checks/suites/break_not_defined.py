"""No line is drawn across a change after which the publisher itself does not compare."""

from checks.both_sides import ENTRIES
from checks.rule import Expectations, no_rows

TABLES = ("comparability_log",)
SEVERITY = "critical"
WHY = "Where the publisher's log says that figures cannot be compared, the measure's definition has a break."
FAILS = "stand on both sides of a change across which the publisher does not compare, with no break in the definition"
EFFECT = (
    "One line would run through both, and a change of counting would pass for a change in people's lives. A newer "
    "version of the program may know the break; else it belongs into the measure's file in data/definitions."
)

# Critical only where a line would really be drawn. A break of kind caution counts: somebody has read the entry and
# decided, with a reason that stands beside the figures.
QUERY = (
    ENTRIES
    + """
select row_no,
       code || ' (' || title || '), ' || year_of_change || ': the log says "' || words || '" The definition has no '
       || 'break there.' as detail
from entries
where reads_as = 'break' and has_both_sides and not is_known
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
