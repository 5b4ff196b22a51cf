"""Every filled cell says something its column can mean."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every filled cell can be read: a date is one day, month or year, and a word from a list is in the list."
FAILS = "cannot be read"
EFFECT = "Whatever was meant, something else or nothing would be shown."

QUERY = """
select row_no, column_name || ': ' || unreadable || '.' as detail
from {batch}
where unreadable is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
