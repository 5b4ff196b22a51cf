"""One figure for one place, measure and period."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "No place has two figures for the same measure and period."
FAILS = "stand in the file more than once for the same place, measure and period"
EFFECT = "A page could show either of them."

QUERY = """
select row_no,
       'There are ' || copies || ' figures for ' || coalesce(authority_name, authority_code) || ', ' || indicator
       || case when disaggregation = 'total' then '' else ' (' || disaggregation || ')' end
       || ', ' || period_words(period_start, period_end) || '.' as detail
from (
    select *, count(*) over (
        partition by authority_code, indicator, disaggregation, period_start, period_end, source
    ) as copies
    from {batch}
)
where copies > 1
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
