"""A dispute is about a figure that is shown, and only an open one can be settled."""

from checks.rule import Expectations, no_rows

TABLES = ("disputes",)
SEVERITY = "critical"
WHY = "Every dispute is about a figure of an authority that is shown, and only a figure in dispute is settled."
FAILS = "are disputed or settled though there is nothing to dispute or settle"
EFFECT = "A figure would be called disputed that nobody disputes, or the other way round."

QUERY = """
with judged as (
    select sent.*, place.name, shown.indicator as shown, open.indicator as open
    from {batch} sent
    left join (select authority_code, name from authorities where region_code is not null) place using (authority_code)
    left join (
        select distinct authority_code, indicator, disaggregation, period_start from known_observations(null)
    ) shown using (authority_code, indicator, disaggregation, period_start)
    left join open_disputes(null) open using (authority_code, indicator, disaggregation, period_start)
)
select row_no, case
    when state is null or state not in ('disputed', 'settled')
        then '''' || coalesce(state, '') || ''' is neither disputed nor settled.'
    when name is null
        then 'Only an authority can dispute a figure, and ''' || coalesce(authority_code, '') || ''' is none.'
    when shown is null
        then 'There is no figure for ' || name || ', ' || coalesce(indicator, 'no measure') || ', in the period from '
             || strftime(period_start, '%d/%m/%Y') || '.'
    when state = 'settled' and open is null
        then 'The figure is not in dispute.'
    when coalesce(said_by, '') not in ('director', 'delegate', 'lead', 'data_steward')
        then '''' || coalesce(said_by, '') || ''' is no role that disputes or settles.'
    end as detail
from judged
where detail is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
