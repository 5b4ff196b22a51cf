"""Nobody's answer is counted twice."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "critical"
WHY = (
    "A question of a survey wave is told by roles or for everybody, answers together or apart, and as counts or as "
    "responses; never in both ways at once."
)
FAILS = "count people who are counted in another row"
EFFECT = "They would count twice."

QUERY = """
with told as (
    select sent.*, answer.combines
    from {batch} sent
    join survey_questions using (question)
    left join survey_answers answer on answer.scale = survey_questions.scale and answer.answer = sent.answer
)
select this.row_no,
       case when bool_or(this.respondent_role = 'everybody' and other.respondent_role <> 'everybody')
                then 'Everybody is counted here, and ' || min(other.respondent_role) || ' once more in another row.'
            when bool_or(this.from_responses and not other.from_responses)
                then 'Counted from responses here, and given as a count in another row.'
            else 'This stands for answers that also have rows of their own.' end as detail
from told this
join told other on other.wave_id = this.wave_id and other.question = this.question and other.row_no <> this.row_no
where (this.respondent_role = 'everybody' and other.respondent_role <> 'everybody')
   or (this.from_responses and not other.from_responses)
   or (other.respondent_role = this.respondent_role
       and list_contains(string_split(this.combines, '; '), other.answer))
group by this.row_no
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
