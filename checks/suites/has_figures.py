"""A file of figures has figures."""

import great_expectations.expectations as gxe

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "The file holds figures."
FAILS = "are missing for every place and year"
EFFECT = "Loading it would add nothing but missing values."

# A measure without any figure, in a national file and in a year in which it was collected, was read from the wrong
# column. An extract may well hold a measure that nobody in its region took part in, as long as it holds others.
QUERY = """
select null::bigint as row_no, 'Every cell for ' || sent.indicator || ' is missing.' as detail
from {batch} sent
left join indicator_gaps gap using (indicator, period_start)
-- An authority may have nothing to say about its own measure for a while, and say so.
where sent.indicator not in (select indicator from indicators where owner_code is not null)
group by sent.indicator
having count(value) = 0 and not bool_and(gap.period_start is not null)
   and (bool_or(covers_england) or (select count(value) from {batch}) = 0)
"""


def expectations() -> Expectations:
    return [gxe.ExpectTableRowCountToBeBetween(min_value=1), no_rows(QUERY)]
