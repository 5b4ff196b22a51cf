"""Figures for which newer ones should be out."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No measure is so old that newer figures should be out."
FAILS = "belong to measures for which newer figures should be out"
EFFECT = "Pages would call old figures the latest."

# Three months' grace beyond the usual date of the next release. Where newer figures of the series are here already, or
# the measure has ended, nobody needs to be told to look for them.
QUERY = """
with newest as (
    select indicator, max(period_end) as period_end from {batch} where value is not null group by indicator
),
published as (
    select construct, max(period_end) as period_end from incoming_known where value is not null group by all
)
select null::bigint as row_no,
       case when definition.owner_code is null then definition.code else definition.short_title end
       || ': the newest figures are for the period to ' || strftime(newest.period_end, '%d/%m/%Y')
       || '; the next were due by '
       || strftime(newest.period_end + to_months(cadence_months + publication_lag_months), '%m/%Y') || '.' as detail
from newest
join indicators definition using (indicator)
cross join incoming_load load
left join published on published.construct = definition.construct
where definition.last_period_start is null
  and load.received_on > newest.period_end + to_months(cadence_months + publication_lag_months + 3)
  and newest.period_end >= coalesce(published.period_end, newest.period_end)
order by definition.indicator
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
