"""What is missing says why."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every missing figure says why it is missing."
FAILS = "are missing without a reason"
EFFECT = "A gap on a chart could not be told from a mistake in the file."

QUERY = """
select row_no,
       'There is no figure here. Expected one, or the publisher''s marker for why there is none.' as detail
from {batch}
where value is null and missing_reason is null and unreadable is null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
