"""What belongs to a challenge belongs to one on record."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every challenge a row names is on record, or stands in the same file."
FAILS = "name a challenge that is not on record"
EFFECT = "The row would belong to nothing and show on no page. `impact export challenges` lists the ids."

QUERY = """
select row_no, 'There is no challenge ''' || value || ''' on record.' as detail
from {batch}
where kind = 'challenge' and value is not null
  and value not in (select challenge_id from known_challenges(null))
  and value not in (select challenge_id from incoming_challenges where challenge_id is not null)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
