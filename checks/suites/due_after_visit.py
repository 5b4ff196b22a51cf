"""What is due is due after the visit."""

from checks.rule import Expectations, no_rows

TABLES = ("recommendations",)
SEVERITY = "critical"
WHY = "No due date lies before the first day of the challenge."
FAILS = "are due before the challenge they came from"
EFFECT = "They would be late from the first day."

QUERY = """
with hosts as (
    select challenge_id, start_on from incoming_challenges where challenge_id is not null
    union all
    select challenge_id, start_on from known_challenges(null)
    where challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
)
select sent.row_no,
       case when sent.due_on < hosts.start_on then 'due_on' else 'current_due_on' end as column_name,
       'It is due on ' || strftime(least(sent.due_on, sent.current_due_on), '%d/%m/%Y')
       || ', and the challenge began on ' || strftime(hosts.start_on, '%d/%m/%Y') || '.' as detail
from {batch} sent
join hosts using (challenge_id)
where least(sent.due_on, sent.current_due_on) < hosts.start_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
