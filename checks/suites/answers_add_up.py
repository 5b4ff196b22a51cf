"""Answers are as many as those who gave them."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "critical"
WHY = "The answers of a role to a question add up to how many answered, or to 100% at most where they are percentages."
FAILS = "do not add up with the other answers to the same question"
EFFECT = "Shares would be of the wrong number of people."

# Rounded to whole percentages, each may be half a point too high.
QUERY = """
with groups as (
    select wave_id, question, respondent_role, min(row_no) as row_no, sum(count)::bigint as counted,
           min(base) as lowest, max(base) as highest, sum(percentage) as percent,
           count(*) filter (count is not null and percentage is null) as counts,
           count(*) filter (count is null and percentage is not null) as percentages
    from {batch}
    group by wave_id, question, respondent_role
)
select row_no,
       case when lowest <> highest then 'Different numbers of people, ' || lowest || ' and ' || highest
                                        || ', are said to have answered the same question.'
            when counts > 0 and percentages > 0 then 'Some of its answers have counts and others percentages.'
            when counted <> highest then 'The answers add up to ' || counted || ', and ' || highest
                                         || ' are said to have answered.'
            else 'The percentages add up to ' || round(percent, 1) || '.' end as detail
from groups
where lowest <> highest or (counts > 0 and percentages > 0) or counted <> highest
   or percent > 100 + 0.5 * percentages
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
