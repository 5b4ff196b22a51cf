"""Baselines are of a challenge and of measures on record."""

from checks.rule import Expectations, no_rows

TABLES = ("baselines",)
SEVERITY = "critical"
WHY = "A baseline is of a challenge and a measure on record here, of the same host, and made up exactly where that is."
FAILS = "are of a challenge or measure that is not on record, of another host, or made up where it is not"
EFFECT = "What was frozen for one authority, or made up to show the product, would be counted as another's."

QUERY = """
select sent.row_no,
       case when hosted.challenge_id is null then 'There is no challenge ''' || sent.challenge_id || ''' on record.'
            when definition.indicator is null
            then 'The measure ''' || sent.indicator || ''' has no definition here.'
            when hosted.authority_code <> sent.authority_code
            then hosted.challenge_id || ' was of ' || hosted.authority_code || ', and the record is of '
                 || sent.authority_code || '.'
            when hosted.illustrative then hosted.challenge_id || ' is made up here, and the record says it is not.'
            else hosted.challenge_id || ' is on record, and these baselines are made up.' end as detail
from {batch} sent
left join known_challenges(null) hosted using (challenge_id)
left join indicators definition on definition.indicator = sent.indicator
where hosted.challenge_id is null or definition.indicator is null or hosted.authority_code <> sent.authority_code
   or hosted.illustrative <> sent.says_made_up
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
