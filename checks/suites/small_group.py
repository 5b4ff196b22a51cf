"""Few people are told to whoever loads them."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "info"
WHY = "Every role has five or more answers to a question of the survey."
FAILS = "are of a role of whom fewer than five answered"
EFFECT = "They count in the total and are never shown by role: somebody might be recognised."

QUERY = """
select min(row_no) as row_no, 'Fewer than 5 answered: not shown by role.' as detail
from {batch}
where respondent_role <> 'everybody' and count is not null
group by wave_id, question, respondent_role
having sum(count) < 5
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
