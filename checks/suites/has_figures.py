"""A file of figures has figures."""

import great_expectations.expectations as gxe

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "The file holds figures."
FAILS = "are missing for every place and year"
EFFECT = "Loading it would add nothing but missing values."

QUERY = """
select null::bigint as row_no, 'Every cell for ' || indicator || ' is missing.' as detail
from {batch}
group by indicator
having count(value) = 0
"""


def expectations() -> Expectations:
    return [gxe.ExpectTableRowCountToBeBetween(min_value=1), no_rows(QUERY)]
