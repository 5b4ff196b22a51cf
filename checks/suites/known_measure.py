"""What a recommendation is expected to move is measured."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every indicator a row names is defined here."
FAILS = "name an indicator that is not defined here"
EFFECT = "Nobody could ever see whether it moved. `impact export dictionary` lists the ids."

QUERY = """
select row_no, 'There is no indicator ''' || value || ''' here.' as detail
from {batch}
where kind = 'indicator' and value is not null and value not in (select indicator from indicators)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
