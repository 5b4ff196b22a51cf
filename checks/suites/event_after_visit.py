"""Nothing is done about a recommendation before the visit it came from."""

from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "critical"
WHY = "No event lies before the first day of the challenge, nor does a due date it sets."
FAILS = "lie, or set a due date, before the challenge they came from"
EFFECT = "The authority would seem to have acted on advice it had not been given."

QUERY = """
with hosts as (
    select challenge_id, start_on from incoming_challenges where challenge_id is not null
    union all
    select challenge_id, start_on from known_challenges(null)
    where challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
),
asked as (
    select recommendation_id, challenge_id from incoming_recommendations where recommendation_id is not null
    union all
    select recommendation_id, challenge_id from known_recommendations(null)
    where recommendation_id not in (
        select recommendation_id from incoming_recommendations where recommendation_id is not null
    )
)
select sent.row_no,
       case when sent.effective_on < hosts.start_on then 'effective_on' else 'revised_due_on' end as column_name,
       case when sent.effective_on < hosts.start_on then 'It lies on ' || strftime(sent.effective_on, '%d/%m/%Y')
            else 'It is due on ' || strftime(sent.revised_due_on, '%d/%m/%Y')
       end || ', and the challenge began on ' || strftime(hosts.start_on, '%d/%m/%Y') || '.' as detail
from {batch} sent
join asked using (recommendation_id)
join hosts using (challenge_id)
where sent.is_new and (
    sent.effective_on < hosts.start_on or (not sent.is_statement and sent.revised_due_on < hosts.start_on)
)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
