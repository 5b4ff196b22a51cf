"""A region lies among its authorities, and England among its regions."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "Every region's figure fits its authorities', and England's its regions'."
FAILS = "are a whole that its parts do not make"
EFFECT = "The region's or England's line would not belong with the authorities drawn beside it."

# An average lies between its parts, whatever the weights; counts add up, give or take each one's rounding.
# Nothing is said where a part is missing, where an area has no authorities of its own in the file, or of a whole of
# which an extract has only some parts.
QUERY = """
with parts as (
    select sent.*, coalesce(place.region_code, 'E92000001') as whole_code
    from {batch} sent
    join authorities place using (authority_code)
    where place.type <> 'country'
      -- A publisher may go on using the code of an authority that has ended; what has a figure is a part.
      and (sent.value is not null
           or coalesce(place.start_on, sent.period_start) <= sent.period_end
              and coalesce(place.end_on, sent.period_end) >= sent.period_start)
),
due as (
    select coalesce(place.region_code, 'E92000001') as authority_code, years.period_start, count(*) as due
    from (select distinct period_start, period_end from {batch}) years
    join authorities place
        on place.type <> 'country'
        and coalesce(place.start_on, years.period_start) <= years.period_start
        and coalesce(place.end_on, years.period_end) >= years.period_end
    group by all
),
sums as (
    select whole_code as authority_code, indicator, disaggregation, period_start, period_end, source,
           min(value) as lowest, max(value) as highest, count(*) as parts, count(value) as figures,
           sum(numerator) as numerator, sum(denominator) as denominator,
           count(numerator) as numerators, count(denominator) as denominators
    from parts
    group by all
),
judged as (
    select whole.row_no, case
        when sums.figures = sums.parts
             and (whole.value < sums.lowest - 0.5 * power(10, -decimals)
                  or whole.value > sums.highest + 0.5 * power(10, -decimals))
            then 'Published as ' || whole.value || '; its parts lie between ' || lowest || ' and ' || highest || '.'
        when sums.numerators = sums.parts
             and abs(whole.numerator - sums.numerator) > (sums.parts + 1) * (count_rounding - 1) / 2
            then 'The numerator is ' || whole.numerator || '; its parts add up to ' || sums.numerator || '.'
        when sums.denominators = sums.parts
             and abs(whole.denominator - sums.denominator) > (sums.parts + 1) * (count_rounding - 1) / 2
            then 'The denominator is ' || whole.denominator || '; its parts add up to ' || sums.denominator || '.'
        end as detail
    from {batch} whole
    join sums using (authority_code, indicator, disaggregation, period_start, period_end, source)
    join due using (authority_code, period_start)
    join indicators using (indicator)
    where whole.value is not null and (whole.covers_england or sums.parts >= due.due)
)
select row_no, detail from judged where detail is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
