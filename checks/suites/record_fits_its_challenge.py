"""A record is one of the challenge it names: of the same host, and made up exactly where that is."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "critical"
WHY = "A signed record names the host its challenge has, and says that it is made up exactly where that is."
FAILS = "are of another host than their challenge, or made up where it is not, or the other way round"
EFFECT = "What one authority agreed, or what was made up to show the product, would be counted as another's."

QUERY = """
select sent.row_no,
       case when sent.authority_code <> hosted.authority_code then 'authority_code' else 'says_made_up' end
           as column_name,
       sent.challenge_id || case when sent.authority_code <> hosted.authority_code
                                 then ' was of ' || hosted.authority_code || ', and the record is of '
                                      || sent.authority_code || '.'
                                 when hosted.illustrative then ' is made up here, and the record says that it is not.'
                                 else ' is on record, and this record is made up.' end as detail
from {batch} sent
join known_challenges(null) hosted using (challenge_id)
where sent.says_made_up is distinct from hosted.illustrative or sent.authority_code <> hosted.authority_code
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
