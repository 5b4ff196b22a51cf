"""An answer is one that its question has."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "critical"
WHY = "Every answer of the survey is one of those its question can be answered with."
FAILS = "give an answer that their question does not have"
EFFECT = "It would count for something nobody asked."

QUERY = """
select sent.row_no, 'answer' as column_name,
       any_value(asked.label) || ' is answered with one of: '
       || string_agg(lower(can_be.label), ', ' order by can_be.position) || '.' as detail
from {batch} sent
join survey_questions asked using (question)
join survey_answers can_be using (scale)
where sent.answer is not null
group by sent.row_no
having not bool_or(can_be.answer = sent.answer)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
