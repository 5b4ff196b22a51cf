"""A place that was in the last release is in this one."""

from checks.rule import Expectations, no_rows

TABLE = "observations"
SEVERITY = "warning"
WHY = "Every place that had a figure for a measure still has a row for it."
FAILS = "had a figure before and have no row in this file"
EFFECT = "Their earlier figures stay as they were, but nothing new is shown for them."

QUERY = """
select null::bigint as row_no,
       coalesce(place.name, known.authority_code) || ' has no row for ' || known.indicator || ', '
       || year(known.period_start) || ' to ' || year(known.period_end) || '.' as detail
from known_observations(null) known
join (select distinct indicator, source from {batch}) sent using (indicator, source)
left join authorities place using (authority_code)
where known.value is not null
  and not exists (
      select 1 from {batch} here
      where here.indicator = known.indicator and here.authority_code = known.authority_code
        and here.disaggregation = known.disaggregation and here.period_start = known.period_start
  )
order by place.in_programme desc, place.name, known.indicator, known.period_start
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
