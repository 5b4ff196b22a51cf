"""What is said of a recommendation is about one on record."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every recommendation a row names is on record, or stands in the same file."
FAILS = "name a recommendation that is not on record"
EFFECT = "The row would belong to nothing and show on no page. `impact export recommendations` lists the ids."

QUERY = """
select row_no, 'There is no recommendation ''' || value || ''' on record.' as detail
from {batch}
where kind = 'recommendation' and value is not null
  and value not in (select recommendation_id from known_recommendations(null))
  and value not in (select recommendation_id from incoming_recommendations where recommendation_id is not null)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
