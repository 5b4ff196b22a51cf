"""A follow-up comes after the visit, and its signatures after it."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_ups", "follow_up_records")
SEVERITY = "critical"
WHY = "No follow-up is due or held before its challenge; only a peer challenge has one."
FAILS = "put a follow-up before what it follows"
EFFECT = "How long an authority took would be shown as less than nothing."

QUERY = """
select sent.row_no,
       case when hosted.kind <> 'challenge' then 'challenge_id' when sent.held_on < hosted.start_on then 'held_on'
            else 'due_on' end as column_name,
       case when hosted.kind <> 'challenge' then hosted.challenge_id || ' is a practice review, which has no follow-up.'
            when sent.held_on < hosted.start_on then 'Held on ' || strftime(sent.held_on, '%d/%m/%Y')
                 || ', and the challenge began on ' || strftime(hosted.start_on, '%d/%m/%Y') || '.'
            else 'Due on ' || strftime(sent.due_on, '%d/%m/%Y')
                 || ', and the challenge began on ' || strftime(hosted.start_on, '%d/%m/%Y') || '.'
       end as detail
from {batch} sent
join known_challenges(null) hosted using (challenge_id)
where hosted.kind <> 'challenge' or sent.held_on < hosted.start_on or sent.due_on < hosted.start_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
