"""A record of a made-up challenge is never one of a challenge on record, nor the other way round."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "critical"
WHY = "A signed record says that it is made up exactly where its challenge is."
FAILS = "are made up and stand under a challenge on record, or the other way round"
EFFECT = "What was made up to show the product would be counted as what an authority did."

QUERY = """
select sent.row_no, 'says_made_up' as column_name,
       sent.challenge_id || case when hosted.illustrative then ' is made up here, and the record says that it is not.'
                                 else ' is on record, and this record is made up.' end as detail
from {batch} sent
join known_challenges(null) hosted using (challenge_id)
where sent.says_made_up is distinct from hosted.illustrative
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
