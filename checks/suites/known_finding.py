"""A correction is about a finding of its own challenge."""

from checks.rule import Expectations, no_rows

TABLES = ("corrections",)
SEVERITY = "critical"
WHY = "Every finding a correction names is on record for the same challenge."
FAILS = "name a finding that their challenge does not have on record"
EFFECT = "The correction would stand beside nothing, or beside the findings of another authority."

QUERY = """
select row_no, 'finding_id' as column_name,
       'The challenge ' || challenge_id || ' has no finding ''' || finding_id || ''' on record.' as detail
from {batch}
where finding_id is not null and challenge_id is not null
  and (finding_id, challenge_id) not in (select (finding_id, challenge_id) from known_findings(null))
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
