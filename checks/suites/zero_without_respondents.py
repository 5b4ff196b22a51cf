"""A survey result of 0 from nobody is odd."""

from checks.rule import Expectations, no_rows

TABLE = "observations"
SEVERITY = "warning"
WHY = "No survey result is 0.0 with nobody having answered."
FAILS = "are 0.0 with nobody having answered"
EFFECT = "They are kept as published and left out of every comparison."

QUERY = """
select row_no, 'Published as 0.0 from 0 answers; most likely there is no result.' as detail
from {batch}
where value = 0 and respondents = 0
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
