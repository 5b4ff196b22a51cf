"""The first of a month may be a day, or what a spreadsheet program made of a month."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "warning"
WHY = "No first day of a month stands alone where only the month may be known."
FAILS = "are the first day of a month, and do not say whether the whole month is meant"
EFFECT = "They count as that very day. Fill in date_precision and load the file again if only the month is known."

QUERY = """
select row_no, column_name || ': ' || doubt || '.' as detail
from {batch}
where doubt is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
