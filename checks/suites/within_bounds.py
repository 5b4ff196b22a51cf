"""Figures lie within what their unit allows."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every figure lies within the bounds of its unit, and no count is negative or larger than its whole."
FAILS = "lie outside what their unit allows"
EFFECT = "Charts would show impossible figures and stretch to fit them."

# Counts are rounded one by one, so a part may exceed its whole by what the rounding explains.
QUERY = """
with judged as (
    select sent.row_no, case
        when value < minimum or value > maximum
            then value || ' is not between ' || minimum || ' and ' || maximum || ' (' || unit || ').'
        when least(numerator, denominator, respondents, margin_of_error) < 0
            then 'A count or margin of error is below 0.'
        when multiplier = 100 and value is not null and numerator > denominator + count_rounding
            then 'The part, ' || numerator || ', is larger than the whole, ' || denominator || '.'
        end as detail
    from {batch} sent
    join indicators using (indicator)
)
select row_no, detail from judged where detail is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
