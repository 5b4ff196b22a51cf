"""Every cell is a number or a known marker."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every cell is a number or one of the publisher's markers."
FAILS = "have a cell that is neither a number nor a known marker"
EFFECT = "Nobody could say what the figure is, or why there is none."

QUERY = """
select row_no,
       'Cannot be read: ' || unreadable || '. Expected a number, [z] not applicable, [x] not available or '
       || '[c] suppressed.' as detail
from {batch}
where unreadable is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
