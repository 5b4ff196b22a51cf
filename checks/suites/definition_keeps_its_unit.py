"""A measure with figures on record stays what it is."""

from checks.rule import Expectations, no_rows

TABLES = ("indicators",)
SEVERITY = "critical"
WHY = "A measure that has figures on record keeps its unit, its kind, its multiplier and how often it is counted."
FAILS = "change the unit, kind, multiplier or rhythm of a measure that has figures on record"
EFFECT = "Figures of two sorts would stand in one line. Give the new measure another short title."

QUERY = """
with judged as (
    select sent.row_no, case
        when sent.unit <> known.unit then 'unit'
        when sent.symbol is distinct from known.symbol then 'symbol'
        when sent.multiplier <> known.multiplier then 'multiplier'
        when sent.kind <> known.kind then 'kind'
        when sent.cadence_months <> known.cadence_months then 'cadence'
        end as column_name,
        sent.short_title, known.unit, known.symbol, known.multiplier, known.kind, known.cadence_months
    from {batch} sent
    join incoming_known_indicators known using (indicator)
    where indicator in (select indicator from observations)
)
select row_no, column_name,
       short_title || ' is on record with another ' || column_name || ': '
       || case column_name when 'unit' then unit when 'symbol' then coalesce(symbol, 'none')
               when 'multiplier' then multiplier::varchar when 'kind' then kind
               else 'every ' || cadence_months || ' months' end || '.' as detail
from judged
where column_name is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
