"""What was said stays as it was said."""

from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "critical"
WHY = "No event on record comes back with other words, another day or another state."
FAILS = "change an event that is on record"
EFFECT = "The history would say something else than it did. Add a new row without an event_id instead."

QUERY = """
select sent.row_no, 'The event ' || sent.event_id || ' is on record as ''' || state.label || ''' of '
       || strftime(known.effective_on, '%d/%m/%Y') || ', and this row differs from it.' as detail
from {batch} sent
cross join incoming_load load
join known_status_events(null) known using (event_id)
join states state on state.state = known.status
where known.load_id is distinct from load.replaces and (
    sent.recommendation_id, sent.status, sent.effective_on, sent.actor_role, sent.comment, sent.evidence_title,
    sent.evidence_url, sent.revised_due_on, sent.reason
) is distinct from (
    known.recommendation_id, known.status, known.effective_on, known.actor_role, known.comment, known.evidence_title,
    known.evidence_url, known.revised_due_on, known.reason
)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
