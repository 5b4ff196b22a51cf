"""A national file covers the nation."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = (
    "Every measure and year of a national file has a row for at least nine in ten authorities and for all 14, and, "
    "where the file gives areas, for England and its nine regions. An extract has nearly the same places in all of its "
    "measures."
)
FAILS = "belong to a measure and year whose rows are cut short"
EFFECT = (
    "England, its regions or other authorities could not be compared with, or one of the 14 would vanish. An extract "
    "may hold places of one region, or all of some regions."
)

# For a national file, the authorities there were that year; for an extract, those it has in any of its measures. Parts
# of the population may lack one of the 14, because extracts drop what was suppressed.
QUERY = """
with measures as (
    -- What an authority counts for itself covers whom it likes.
    select distinct sent.source, indicator, disaggregation, period_start, period_end, covers_england
    from {batch} sent
    join indicators definition using (indicator)
    where owner_code is null
),
picked as (
    select distinct source, period_start, authority_code from {batch} where not covers_england
),
expected as (
    select measure.*, place.authority_code, place.in_programme
    from measures measure
    join authorities place
        on place.region_code is not null
        and coalesce(place.start_on, measure.period_start) <= measure.period_start
        and coalesce(place.end_on, measure.period_end) >= measure.period_end
    where measure.covers_england
       or (measure.source, measure.period_start, place.authority_code)
           in (select (source, period_start, authority_code) from picked)
),
found as (
    select indicator, disaggregation, period_start, count(*) as due, count(sent.authority_code) as present,
           count(*) filter (in_programme and sent.authority_code is null) as programme_absent
    from expected
    left join (select distinct indicator, disaggregation, period_start, authority_code from {batch}) sent
        using (indicator, disaggregation, period_start, authority_code)
    group by all
)
select null::bigint as row_no,
       indicator || case when disaggregation = 'total' then '' else ' (' || disaggregation || ')' end || ', '
       || year(period_start) || ' to ' || year(period_start) + 1 || ': ' || present || ' of '
       || due || ' authorities have a row; ' || programme_absent || ' of the 14 have none.' as detail
from found
where present < 0.9 * due or (programme_absent > 0 and disaggregation = 'total')
order by indicator, disaggregation <> 'total', disaggregation, period_start
"""

# Some publishers give authorities alone; the framework's own files never do.
AREAS = """
with giving as (
    select coalesce(bool_or(place.type in ('region', 'country')), false)
           or coalesce(bool_or(
               sent.source in ('ascof_time_series', 'ascof_open_data') and sent.code_sent is not null
           ), false) as areas
    from {batch} sent
    left join authorities place using (authority_code)
),
found as (
    select indicator, period_start, count(distinct authority_code) filter (place.type = 'country') as countries,
           count(distinct authority_code) filter (place.type = 'region') as regions
    from {batch} sent
    left join authorities place using (authority_code)
    where sent.covers_england and sent.disaggregation = 'total'
    group by indicator, period_start
)
select null::bigint as row_no,
       indicator || ', ' || year(period_start) || ' to ' || year(period_start) + 1 || ': '
       || case when countries = 0 then 'England has no row; ' else '' end || regions || ' of 9 regions have a row.'
       as detail
from found
cross join giving
where giving.areas and (countries = 0 or regions < 9)
order by indicator, period_start
"""


def expectations() -> Expectations:
    return [no_rows(QUERY), no_rows(AREAS)]
