"""Every figure is about a measure we know."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every figure is of a measure that is defined here."
FAILS = "are of a measure that is not defined here"
EFFECT = "They would be left out without a word."

QUERY = """
select sent.row_no, 'The measure ''' || sent.indicator || ''' has no definition here.' as detail
from {batch} sent
anti join indicators using (indicator)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
