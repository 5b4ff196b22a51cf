"""A frozen baseline is never moved."""

from checks.rule import Expectations, no_rows

TABLES = ("baselines",)
SEVERITY = "critical"
WHY = "What is frozen of a challenge and measure stays; a record may only say the same again, or add what had none."
FAILS = "say something else than what is frozen of the same challenge and measure"
EFFECT = (
    "A change would be measured from another place than the one that was agreed. Corrected figures are shown beside it."
)

QUERY = """
select sent.row_no,
       sent.indicator || ' of ' || sent.challenge_id || ' is frozen '
       || case when frozen.value is null then 'without a figure' else 'at ' || round(frozen.value, 4) end
       || ', and the record says '
       || case when sent.value is null then 'that there is none.' else round(sent.value, 4) || '.' end as detail
from {batch} sent
join baselines frozen
    on frozen.challenge_id = sent.challenge_id and frozen.indicator = sent.indicator
    and frozen.first_day = sent.first_day and frozen.last_day = sent.last_day and frozen.rule <> 'none'
where (sent.rule, sent.reason, sent.segment, sent.periods, sent.value, sent.lower95, sent.upper95, sent.donut_value)
    is distinct from (frozen.rule, frozen.reason, frozen.segment, frozen.periods, frozen.value, frozen.lower95,
                      frozen.upper95, frozen.donut_value)
union all
select max(row_no), 'The file has ' || count(*) || ' baselines of ' || challenge_id || ' for ' || indicator || '.'
from {batch}
group by challenge_id, indicator, first_day, last_day
having count(*) > 1
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
