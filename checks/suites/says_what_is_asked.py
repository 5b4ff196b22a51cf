"""Who says done shows it, and who gives up says why."""

from checks.moves import STEPS
from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "critical"
WHY = "What is done has evidence, or a reason why there is none; what is given up or passed on has a reason."
FAILS = "say neither what shows it nor why"
EFFECT = "Nobody could check it, now or in two years."

QUERY = (
    STEPS
    + """
select steps.row_no,
       case asked.asks when 'evidence' then 'evidence_title' else 'reason' end as column_name,
       '''' || led.label || ''' needs ' || case asked.asks when 'evidence'
       then 'the title of its evidence, or under reason why there is none.' else 'a reason.' end as detail
from steps
join (select distinct to_state, asks from moves where asks is not null) asked on asked.to_state = steps.status
join states led on led.state = steps.status
where steps.status <> steps.before and steps.row_no is not null
  and steps.reason is null and (asked.asks = 'reason' or coalesce(steps.evidence_title, steps.evidence_url) is null)
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
