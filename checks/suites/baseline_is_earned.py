"""A new baseline rests on a lasting shift, and never begins at a challenge."""

from checks.rule import Expectations, no_rows

TABLES = ("baseline_steps",)
SEVERITY = "critical"
WHY = (
    "A new baseline has eight figures, the first seven of them on one side of the mean before, lies eight figures from "
    "the next one, and does not begin at a challenge."
)
FAILS = "begin a baseline too early, without a lasting shift, too near another or at a challenge"
EFFECT = "Limits would follow chance, or a challenge would seem to have changed what only limits drawn anew show."

# Figures are numbered within the newest way of counting. What is judged is the step's place among them.
QUERY = """
with steps as (
    select row_no, baseline_step_id, authority_code, construct, starts_on from {batch}
    where not coalesce(is_withdrawn, false)
    union all
    select null, baseline_step_id, authority_code, construct, starts_on from known_baseline_steps(null)
    where not is_withdrawn and baseline_step_id not in (select baseline_step_id from {batch})
),
points as (
    select *, row_number() over (partition by authority_code, construct order by period_start) as n,
           count(*) over (partition by authority_code, construct) as many
    from (
        select authority_code, construct, period_start, period_end, value
        from shown_observations(null)
        where disaggregation = 'total' and value is not null
        qualify segment = max(segment) over (partition by authority_code, construct)
    )
),
firsts as (
    select steps.*, min(points.n) filter (points.period_start >= starts_on) as first, max(points.many) as many
    from steps left join points using (authority_code, construct)
    group by all
),
placed as (
    select *, lag(first) over near as previous, lead(first) over near as next from firsts
    window near as (partition by authority_code, construct order by first, starts_on)
),
judged as (
    select placed.*,
        (select avg(value) from points
         where points.authority_code = placed.authority_code and points.construct = placed.construct
           and n >= coalesce(previous, 1) and n < first) as mean_before
    from placed where row_no is not null
),
held as (
    select judged.*,
        (select count(*) filter (value > mean_before) = 7 or count(*) filter (value < mean_before) = 7 from points
         where points.authority_code = judged.authority_code and points.construct = judged.construct
           and n between first and first + 6) as is_shift,
        exists (
            select 1 from points
            join known_challenges(null) visit on visit.authority_code = judged.authority_code
                and not visit.illustrative and visit.date_precision in ('day', 'month')
            where points.authority_code = judged.authority_code and points.construct = judged.construct and n = first
              and visit.start_on <= points.period_end and coalesce(visit.end_on, visit.start_on) >= points.period_start
        ) as at_challenge
    from judged
)
select row_no, 'starts_on' as column_name, case
    when many is null then 'There are no figures of the measure ' || construct || ' for this authority.'
    when coalesce(many - first + 1, 0) < 8
        then 'There are ' || coalesce(many - first + 1, 0) || ' figures from then on; a new baseline needs 8.'
    when first - previous < 8 or next - first < 8
        then 'Another baseline begins ' || least(first - previous, next - first) || ' figures away; 8 are needed.'
    when mean_before is null then 'There are no figures before it to have moved away from.'
    when at_challenge then 'A peer challenge lies in its first period; a baseline never begins at a challenge.'
    else 'Its first seven figures do not all lie on one side of the mean before it, ' || round(mean_before, 2) || '.'
    end as detail
from held
where many is null or coalesce(many - first + 1, 0) < 8 or first - previous < 8 or next - first < 8
   or mean_before is null or at_challenge or not coalesce(is_shift, false)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
