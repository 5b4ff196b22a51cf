"""A place that was in the last release is in this one."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "Every place that had figures for a measure still has rows for the same years."
FAILS = "had figures before and have no row in this file"
EFFECT = "Their earlier figures stay as they were, but nothing new is shown for them."

# Only a national file that goes as far as what was known when it was published can lose a place, and only in years it
# holds: an older release lacks nothing, nor does a file of one year or an extract. Counted once a place and measure,
# however many its years.
QUERY = """
with known as (select * from known_observations((select published_on from incoming_load))),
newest_known as (select indicator, source, max(period_start) as period_start from known group by all),
newest_sent as (select indicator, source, max(period_start) as period_start from {batch} group by all),
years as (
    select distinct indicator, source, sent.disaggregation, sent.period_start
    from {batch} sent
    join newest_known using (indicator, source)
    join newest_sent using (indicator, source)
    where newest_sent.period_start >= newest_known.period_start and sent.covers_england
)
select null::bigint as row_no,
       coalesce(any_value(place.name), authority_code) || ' has no row for ' || indicator || ' in '
       || count(distinct known.period_start)
       || case count(distinct known.period_start) when 1 then ' year' else ' years' end
       || ' for which it had a figure.' as detail
from known
join years using (indicator, source, disaggregation, period_start)
left join authorities place using (authority_code)
where known.value is not null
  and not exists (
      select 1 from {batch} here
      where here.indicator = known.indicator and here.source = known.source
        and here.disaggregation = known.disaggregation and here.authority_code = known.authority_code
        and here.period_start = known.period_start
  )
group by authority_code, indicator
order by any_value(place.in_programme) desc, any_value(place.name), indicator
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
