"""Done is for the host to say, verified for the peers."""

from checks.moves import STEPS
from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "critical"
WHY = "Whoever says that a recommendation came into a state is the one to judge it."
FAILS = "are judged by somebody who cannot be the judge of it"
EFFECT = "A host would seem to have been verified by peers who never looked, or to claim what it never said."

QUERY = (
    STEPS
    + """
select steps.row_no, 'actor_role' as column_name,
       '''' || led.label || ''' is for '
       || case asked.judged_by when 'lead' then 'the lead of the reviewing peers' else 'the host' end
       || ' to say, and this was judged by '
       || case steps.actor_role
              when 'lead' then 'the lead of the reviewing peers'
              when 'expert_by_experience' then 'an expert by experience'
              else 'the host'
          end || '.' as detail
from steps
join (select distinct to_state, judged_by from moves where judged_by is not null) asked
    on asked.to_state = steps.status and asked.judged_by <> steps.actor_role
join states led on led.state = steps.status
where steps.status <> steps.before and steps.row_no is not null
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
