"""A percentage is printed as 73.9, not as 0.739."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Percentages are given out of 100."
FAILS = "are percentages given as fractions"
EFFECT = "Every figure of the measure would be shown a hundred times too small."

# Of all published percentages the lowest, 2B(2) until 2022-23, has its middle authority near 3. Parts of a table may
# lie near 0.
QUERY = """
with years as (
    select sent.indicator, sent.source, sent.period_start, median(value) as middle
    from {batch} sent
    join authorities place using (authority_code)
    join indicators definition on definition.indicator = sent.indicator
    where value is not null and place.region_code is not null and symbol = '%' and definition.parent is null
      and disaggregation = 'total'
    group by sent.indicator, sent.source, sent.period_start
    having count(*) >= 20
)
select null::bigint as row_no,
       indicator || ': half of all authorities lie below ' || round(max(middle), 3) || '% in every year.' as detail
from years
group by indicator, source
having max(middle) < 1.5
order by indicator
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
