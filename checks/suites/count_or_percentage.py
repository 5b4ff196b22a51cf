"""An answer has a number, and one only."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "critical"
WHY = "Every answer of the survey has a count or, where only that was published, a percentage; never both."
FAILS = "have neither a count nor a percentage, or both"
EFFECT = "Nothing, or two things, would be said of the same answer."

# A cell that cannot be read has a rule of its own.
QUERY = """
select row_no, 'count' as column_name,
       case when count is null then 'It has neither a count nor a percentage. Nobody is a count of 0.'
            else 'It has a count and a percentage. Leave the percentage out: it follows from the counts.' end as detail
from {batch}
where (count is null) = (percentage is null)
  and row_no not in (
      select of_row from incoming_cells
      where table_name = 'perceptions' and column_name in ('count', 'percentage') and unreadable is not null
  )
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
