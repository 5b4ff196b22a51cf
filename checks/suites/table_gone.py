"""A whole workbook has all the measures of its framework."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "A workbook of many measures has all the measures of its framework."
FAILS = "are measures of the framework that the workbook does not hold"
EFFECT = "These measures keep the figures they had and get no new ones."

QUERY = """
select null::bigint as row_no, 'Measure ' || definition.code || ' (' || definition.title || ') is not in the file.'
       as detail
from indicators definition
where definition.framework in (
      select framework from {batch} join indicators using (indicator)
      where covers_england group by framework having count(distinct indicator) > 5
  )
  and definition.indicator not in (select indicator from {batch})
order by definition.indicator
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
