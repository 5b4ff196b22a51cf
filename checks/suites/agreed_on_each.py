"""What is signed says of each recommendation what was agreed."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_items",)
SEVERITY = "critical"
WHY = "In a signed record every recommendation has an agreed state."
FAILS = "stand in a signed record without an agreed state"
EFFECT = "It would look as if both had agreed when nobody had said anything."

QUERY = """
select row_no, 'agreed_status' as column_name, recommendation_id || ' has no agreed state.' as detail
from {batch}
where record_sha256 is not null and agreed_status is null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
