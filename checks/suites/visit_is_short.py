"""A visit takes days."""

from checks.rule import Expectations, no_rows

TABLES = ("challenges", "practice_reviews")
SEVERITY = "critical"
WHY = "No visit whose days or months are known lasts longer than three months."
FAILS = "last longer than three months"
EFFECT = "The time before it and after it, and with it every result, would begin on the wrong day."

QUERY = """
select row_no, 'end_on' as column_name,
       'From ' || strftime(start_on, '%d/%m/%Y') || ' to ' || strftime(end_on, '%d/%m/%Y') || ' is '
       || end_on - start_on + 1 || ' days.' as detail
from {batch}
where date_precision in ('day', 'month') and end_on - start_on > 92
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
