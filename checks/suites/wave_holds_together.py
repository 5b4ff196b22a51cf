"""What is said of a survey wave fits together."""

from checks.rule import Expectations, no_rows

TABLES = ("survey_waves",)
SEVERITY = "critical"
WHY = (
    "No survey wave ends before it begins. No more people answer it than were asked, and its responses are as many as "
    "it says."
)
FAILS = "contradict themselves, or the responses in the file"
EFFECT = "Somebody would be counted twice or left out, or waves stand in the wrong order."

QUERY = """
select row_no, 'respondents' as column_name,
       case when asked_to < asked_from then 'The last day, ' || strftime(asked_to, '%d/%m/%Y')
                                            || ', lies before the first, ' || strftime(asked_from, '%d/%m/%Y') || '.'
            when respondents > invited then respondents || ' people answered, and ' || invited || ' were asked.'
            else 'The wave says that ' || respondents || ' answered; responses to it in the file: ' || responses
                 || '.' end as detail
from {batch}
where asked_to < asked_from or respondents > invited or respondents <> responses
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
