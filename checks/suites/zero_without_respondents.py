"""A result of 0 from nobody is odd."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No result is 0.0 with nobody having answered, or out of nobody."
FAILS = "are 0.0 with nobody having answered, or out of nobody"
EFFECT = "They are kept as published and left out of every comparison."

QUERY = """
select row_no,
       'Published as 0.0 ' || case when respondents = 0 then 'from 0 answers' else 'out of 0 people' end
       || '; most likely there is no result.' as detail
from {batch}
where value = 0 and (respondents = 0 or denominator = 0)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
