"""Figures equal to the year before to the last digit, counts and all."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "info"
WHY = "No figure repeats the year before to the last digit, counts included."
FAILS = "repeat the year before to the last digit, counts included"
EFFECT = "They may have been carried forward."

# A value alone often repeats, being rounded; value and counts together hardly do by chance.
QUERY = """
select row_no, 'The same as the period before: ' || value || '.' as detail
from (
    select *, lag((value, numerator, denominator, respondents, margin_of_error)) over (
        partition by authority_code, indicator, disaggregation, source order by period_start
    ) as before,
    lag(period_end) over (
        partition by authority_code, indicator, disaggregation, source order by period_start
    ) as before_end
    from {batch}
)
where value is not null and before_end = period_start - 1
  and before = (value, numerator, denominator, respondents, margin_of_error)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
