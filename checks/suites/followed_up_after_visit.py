"""A follow-up comes after the visit, and its signatures after it."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_ups", "follow_up_records")
SEVERITY = "critical"
WHY = "No follow-up is due or held before its challenge; only a peer challenge whose month is known has one."
FAILS = "put a follow-up before what it follows"
EFFECT = "How long an authority took would be shown as less than nothing."

QUERY = """
select sent.row_no,
       case when hosted.kind <> 'challenge' or hosted.date_precision not in ('day', 'month') then 'challenge_id'
            when sent.held_on < hosted.start_on then 'held_on'
            else 'due_on' end as column_name,
       case when hosted.kind <> 'challenge' then hosted.challenge_id || ' is a practice review, which has no follow-up.'
            when hosted.date_precision not in ('day', 'month')
            then 'The month of ' || hosted.challenge_id || ' is not on record, so its follow-ups cannot be placed.'
            when sent.held_on < hosted.start_on then 'Held on ' || strftime(sent.held_on, '%d/%m/%Y')
                 || ', and the challenge began on ' || strftime(hosted.start_on, '%d/%m/%Y') || '.'
            else 'Due on ' || strftime(sent.due_on, '%d/%m/%Y')
                 || ', and the challenge began on ' || strftime(hosted.start_on, '%d/%m/%Y') || '.'
       end as detail
from {batch} sent
join known_challenges(null) hosted using (challenge_id)
where hosted.kind <> 'challenge' or hosted.date_precision not in ('day', 'month')
   or sent.held_on < hosted.start_on or sent.due_on < hosted.start_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
