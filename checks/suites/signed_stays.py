"""A signed or frozen record is not put right by another load."""

from checks.rule import Expectations, no_rows

TABLES = ("cells", "baseline_records")
SEVERITY = "critical"
WHY = "No load takes the place of a signed or frozen record."
FAILS = "would take the place of a signed or frozen record"
EFFECT = "What was signed or frozen would be gone. Sign an amendment instead: it points to the old one, and both stay."

QUERY = """
select min(row_no) as row_no,
       'The load to be put right holds a signed record of a follow-up, or frozen baselines.' as detail
from {batch}
cross join incoming_load load
where load.replaces in (select load_id from follow_up_records union all select load_id from baseline_records)
group by load.replaces
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
