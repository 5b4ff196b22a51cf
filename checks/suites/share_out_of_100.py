"""An authority's own percentage is out of 100, too."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No figure of an authority's own percentage lies between 0 and 1 if all do, or the others are far above."
FAILS = "are percentages between 0 and 1"
EFFECT = "If they are fractions, they are shown a hundred times too small: write 73.9 for 73.9%."

ALL = """
select null::bigint as row_no,
       any_value(definition.short_title) || ': all of ' || count(*) || ' figures lie between 0 and 1, the highest at '
       || max(value) || '.' as detail
from {batch} sent
join indicators definition using (indicator)
where definition.owner_code is not null and definition.symbol = '%' and value is not null
group by indicator
having max(value) <= 1 and max(value) > 0
order by indicator
"""
# A spreadsheet program makes 0.75 of 75% typed into a cell, whatever the cells above it hold.
ONE = """
with around as (
    select indicator, median(value) as middle
    from (select indicator, value from {batch} union all select indicator, value from incoming_known)
    where value is not null
    group by indicator
)
select sent.row_no, value || ' stands among figures around ' || round(middle, 1) || '.' as detail
from {batch} sent
join indicators definition using (indicator)
join around using (indicator)
where definition.owner_code is not null and definition.symbol = '%' and value > 0 and value <= 1 and middle >= 10
"""


def expectations() -> Expectations:
    return [no_rows(ALL), no_rows(ONE)]
