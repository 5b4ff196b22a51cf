"""An authority's own percentage is out of 100, too."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "Not all figures of an authority's own percentage lie between 0 and 1."
FAILS = "are percentages that all lie between 0 and 1"
EFFECT = "If they are fractions, everything is shown a hundred times too small: write 73.9 for 73.9%."

QUERY = """
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


def expectations() -> Expectations:
    return [no_rows(QUERY)]
