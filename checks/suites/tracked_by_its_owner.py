"""An authority's own measure shows what came of its own challenge."""

from checks.rule import Expectations, no_rows

TABLES = ("tracked_measures",)
SEVERITY = "critical"
WHY = "An own measure is tracked for a challenge of the authority, or in the region, whose measure it is."
FAILS = "track a measure of an authority that was not challenged"
EFFECT = "The host has no figures of it, so nobody could ever see whether it moved."

QUERY = """
select sent.row_no, 'indicator' as column_name,
       'The measure ' || definition.short_title || ' is that of ' || owner.name || ', and ' || hosted.challenge_id
       || ' was a challenge of ' || host.name || '.' as detail
from {batch} sent
join known_challenges(null) hosted using (challenge_id)
join authorities host on host.authority_code = hosted.authority_code
join indicators definition on definition.indicator = sent.indicator
join authorities owner on owner.authority_code = definition.owner_code
where owner.authority_code not in (host.authority_code, host.region_code)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
