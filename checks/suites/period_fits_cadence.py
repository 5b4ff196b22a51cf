"""A quarterly measure has quarters."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every figure of an authority's own measure is for a period as long as the measure is counted by."
FAILS = "are for a longer or shorter period than their measure is counted by"
EFFECT = "A quarter's count would stand in one line with a year's."

QUERY = """
select sent.row_no,
       period_words(period_start, period_end) || ' is a period of another length: ' || definition.short_title
       || ' is counted by the ' || case cadence_months when 12 then 'financial year' when 3 then 'quarter'
          else 'month' end || '.' as detail
from {batch} sent
join indicators definition using (indicator)
where definition.owner_code is not null
  and sent.period_end <> (sent.period_start + to_months(cadence_months))::date - 1
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
