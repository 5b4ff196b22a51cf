"""A whole file has all the measures of its framework."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "A national file of many measures has all that its framework measured in its years."
FAILS = "are measures of the framework that the file does not hold"
EFFECT = "These measures keep the figures they had and get no new ones."

# A measure that had not begun, had ended, or was not collected in any of the file's years is not missing; parts of a
# table are left to the table itself.
QUERY = """
with years as (
    select distinct framework, period_start from {batch} join indicators using (indicator) where covers_england
)
select null::bigint as row_no, 'Measure ' || definition.code || ' (' || definition.title || ') is not in the file.'
       as detail
from indicators definition
where definition.framework in (
      select framework from {batch} join indicators using (indicator)
      where covers_england group by framework having count(distinct indicator) > 5
  )
  and definition.parent is null and definition.indicator not in (select indicator from {batch})
  and exists (
      select 1 from years
      where years.framework = definition.framework and years.period_start >= definition.first_period_start
        and years.period_start <= coalesce(definition.last_period_start, years.period_start)
        and (definition.indicator, years.period_start) not in (select (indicator, period_start) from indicator_gaps)
  )
order by definition.indicator
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
