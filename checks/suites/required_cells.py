"""What a row cannot do without is filled in."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every cell is filled without which its row says nothing."
FAILS = "are empty and have to be filled"
EFFECT = "Nobody could say what the row is about."

QUERY = """
select row_no, column_name || ' is empty.' as detail
from {batch}
where required and value is null and unreadable is null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
