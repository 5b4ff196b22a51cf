"""An answer has a number, and one only; an answer to a survey of our own has a count."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "critical"
WHY = (
    "Every answer of the survey has a count or, where a published study prints nothing else, a percentage; never both, "
    "and never a percentage of a survey."
)
FAILS = "have neither a count nor a percentage, or both, or a percentage of a survey"
EFFECT = (
    "Nothing, or two things, would be said of the same answer, or small numbers, which counts protect, would be told."
)

# A cell that cannot be read has a rule of its own.
QUERY = """
with surveys as (
    select wave_id from incoming_survey_waves where kind = 'survey' and wave_id is not null
    union
    select wave_id from known_survey_waves(null)
    where kind = 'survey' and wave_id not in (select wave_id from incoming_survey_waves where wave_id is not null)
)
select row_no, case when count is null and percentage is not null then 'percentage' else 'count' end as column_name,
       case when count is not null
            then 'It has a count and a percentage. Leave the percentage out: it follows from the counts.'
            when percentage is null then 'It has neither a count nor a percentage. Nobody is a count of 0.'
            else 'Give counts: a percentage of few people tells who said it.' end as detail
from {batch}
where ((count is null) = (percentage is null) or (percentage is not null and wave_id in (from surveys)))
  and row_no not in (
      select of_row from incoming_cells
      where table_name = 'perceptions' and column_name in ('count', 'percentage') and unreadable is not null
  )
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
