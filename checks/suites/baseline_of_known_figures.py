"""A frozen baseline rests on figures that are or were on record here."""

from checks.rule import Expectations, no_rows

TABLES = ("baselines",)
SEVERITY = "critical"
WHY = "Every figure of a baseline is one of its host and measure that is on record here, or was before a correction."
FAILS = "rest on figures that are not on record here"
EFFECT = "A change would be measured for ever from figures that nobody here can look up, or that nobody published."

# Figures stay in the store when others take their place. A margin of 0 means that it is not known.
QUERY = """
with compared as (
    select sent.row_no, figure.period_start, figure.period_end, figure.value, figure.margin_of_error,
           count(known.value) > 0 as is_known,
           coalesce(bool_or(nullif(known.margin_of_error, 0) is not distinct from figure.margin_of_error)
                    filter (where known.value is not null), false) as has_margin
    from {batch} sent
    join incoming_baseline_figures figure
        on figure.sha256 = sent.sha256 and figure.challenge_id = sent.challenge_id and figure.indicator = sent.indicator
    left join observations known
        on known.authority_code = sent.authority_code and known.construct = sent.indicator
        and known.period_start = figure.period_start and known.period_end = figure.period_end
        and known.value = figure.value and known.disaggregation = 'total'
        and (sent.says_made_up or not known.illustrative)
    group by all
)
select row_no,
       'No figure ' || string_agg(
           'of ' || period_words(period_start, period_end) || ' saying ' || round(value, 4)
           || case when is_known then ' with the margin of error ' || coalesce(margin_of_error::varchar, 'unknown')
                   else '' end,
           ' or ' order by period_start
       ) || ' is on record here. If it was published, load the figures first.' as detail
from compared
where not has_margin
group by row_no
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
