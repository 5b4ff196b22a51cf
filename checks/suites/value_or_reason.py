"""A figure is there or it is not."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "No figure carries a reason for being missing."
FAILS = "carry a reason for being missing"
EFFECT = "Nobody could say whether the figure counts."

QUERY = """
select row_no, value || ' is given, and that it is ' || replace(missing_reason, '_', ' ') || '.' as detail
from {batch}
where value is not null and missing_reason is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
