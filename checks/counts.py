"""Ratios beside what their own counts allow: shared by the rules that compare the two."""

# A count published to the nearest 5 may stand for any whole number up to 2 away from it; one that is no multiple of 5
# was not rounded, as authorities' own counts are not. A value is as precise as it is printed: a table may give
# authorities two decimals and regions one.
JUDGED = """
with counted as (
    select sent.*, decimals, multiplier,
           case when numerator % count_rounding = 0 then (count_rounding - 1) / 2 else 0 end as numerator_slack,
           case when denominator % count_rounding = 0 then (count_rounding - 1) / 2 else 0 end as denominator_slack
    from {batch} sent
    join indicators using (indicator)
    where multiplier > 0 and value is not null and numerator is not null and denominator > 0
),
bounded as (
    select *,
           multiplier * greatest(numerator - numerator_slack, 0) / (denominator + denominator_slack) as lowest,
           multiplier * (numerator + numerator_slack)
               / nullif(greatest(denominator - denominator_slack, 0), 0) as highest,
           0.5 * power(10, -least(decimals, length(split_part(value::varchar, '.', 2)))) + 1e-9 as half_step
    from counted
),
judged as (
    select *, coalesce(value < lowest - half_step or value > highest + half_step, false) as misses from bounded
)
"""
