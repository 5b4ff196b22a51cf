"""A ratio is the ratio of its counts."""

from checks.rule import Expectations, no_rows

TABLE = "observations"
SEVERITY = "warning"
WHY = "Every ratio agrees with its counts, as far as rounding allows."
FAILS = "do not follow from their own counts"
EFFECT = "The figure and the number of people behind it would not fit together on a page."

# A count published to the nearest 5 may stand for any whole number up to 2 away from it. A value is as precise as it
# is printed: a table may give authorities two decimals and regions one.
QUERY = """
with judged as (
    select sent.row_no, value, decimals,
           multiplier * greatest(numerator - (count_rounding - 1) / 2, 0)
               / (denominator + (count_rounding - 1) / 2) as lowest,
           multiplier * (numerator + (count_rounding - 1) / 2)
               / nullif(greatest(denominator - (count_rounding - 1) / 2, 0), 0) as highest,
           0.5 * power(10, -least(decimals, length(split_part(value::varchar, '.', 2)))) + 1e-9 as half_step
    from {batch} sent
    join indicators using (indicator)
    where multiplier > 0 and value is not null and numerator is not null and denominator > 0
)
select row_no,
       'Published as ' || value || '; its counts give ' || round(lowest, decimals) || ' to '
       || coalesce(round(highest, decimals)::varchar, 'any figure') || '.' as detail
from judged
where value < lowest - half_step or value > highest + half_step
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
