"""A frozen baseline is what its own figures give."""

from checks.rule import Expectations, no_rows

TABLES = ("baselines",)
SEVERITY = "critical"
WHY = "A baseline is the mean of the figures it names, as many as its rule says, all of before its challenge."
FAILS = "are not what their own figures give"
EFFECT = "A change would be measured from a place that no figures support."

QUERY = """
with given as (
    select sent.row_no, count(*) filter (where figure.in_baseline) as used,
           avg(figure.value) filter (where figure.in_baseline) as mean,
           avg(figure.value) filter (where figure.in_donut) as donut,
           sqrt(sum(figure.margin_of_error ^ 2) filter (where figure.in_baseline)) / nullif(used, 0) as margin,
           coalesce(bool_and(figure.margin_of_error > 0) filter (where figure.in_baseline), false) as all_margins,
           coalesce(bool_and(baseline_reaches(sent.first_day, figure.period_end, figure.ref_date)), true) as all_before
    from {batch} sent
    left join incoming_baseline_figures figure
        on figure.sha256 = sent.sha256 and figure.challenge_id = sent.challenge_id and figure.indicator = sent.indicator
    group by sent.row_no
)
select row_no,
       case when not all_before then 'A figure is not of the five years before the challenge.'
            when sent.rule is distinct from expected then used || ' figures do not make a baseline by the rule '
                 || sent.rule || '.'
            else 'Its figures give ' || coalesce(round(mean, 4)::varchar, 'none') || ', and it says '
                 || coalesce(round(sent.value, 4)::varchar, 'none') || ', or its limits are not theirs.' end as detail
from (
    select *, case used when 0 then 'none' when 1 then 'thin' when 2 then 'two' when 3 then 'three' end as expected
    from given
)
join {batch} sent using (row_no)
where not all_before or sent.rule is distinct from expected
   or (sent.value is null) <> (mean is null) or abs(sent.value - mean) > 1e-9
   or (sent.donut_value is null) <> (donut is null) or abs(sent.donut_value - donut) > 1e-9
   or (sent.lower95 is null) = all_margins or (sent.upper95 is null) = all_margins
   or abs(mean - margin - sent.lower95) > 1e-9 or abs(mean + margin - sent.upper95) > 1e-9
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
