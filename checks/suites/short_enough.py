"""Words fit where they are shown."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "No cell has more characters than its column allows."
FAILS = "have more characters than their column allows"
EFFECT = "They would be cut off or push everything else aside; say it in fewer words."

QUERY = """
select row_no,
       column_name || ' has ' || length(sent) || ' characters, and ' || longest || ' is the most.' as detail
from {batch}
where kind in ('text', 'role', 'address') and length(sent) > case kind when 'address' then 2000 else longest end
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
