"""What begins ends after it began."""

from checks.rule import Expectations, no_rows

TABLES = ("challenges", "practice_reviews", "context_events")
SEVERITY = "critical"
WHY = "No last day lies before the first."
FAILS = "have a last day before the first"
EFFECT = "Before and after would change places, and every result with them."

QUERY = """
select row_no, 'end_on' as column_name,
       'The last day, ' || strftime(end_on, '%d/%m/%Y') || ', lies before the first, '
       || strftime(start_on, '%d/%m/%Y') || '.' as detail
from {batch}
where end_on < start_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
