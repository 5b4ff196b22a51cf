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
-- An authority may have nothing to say about its own measure for a while, and say so.
where indicator not in (select indicator from indicators where owner_code is not null)
group by indicator
having count(value) = 0
"""


def expectations() -> Expectations:
    return [gxe.ExpectTableRowCountToBeBetween(min_value=1), no_rows(QUERY)]
