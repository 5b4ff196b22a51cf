"""A follow-up goes through the recommendations of its own challenge."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_items",)
SEVERITY = "critical"
WHY = "Every recommendation gone through in a follow-up is one of its challenge."
FAILS = "name a recommendation of another challenge"
EFFECT = "What was agreed would stand under a challenge that never asked for it."

QUERY = """
select sent.row_no, 'recommendation_id' as column_name,
       sent.recommendation_id
       || coalesce(' is of the challenge ' || asked.challenge_id, ' is of no challenge on record')
       || ', and this follow-up is of ' || sent.challenge_id || '.' as detail
from {batch} sent
join known_recommendations(null) asked using (recommendation_id)
where asked.challenge_id is distinct from sent.challenge_id
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
