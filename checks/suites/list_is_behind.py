"""A list sent again does not undo what was recorded since."""

from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "warning"
WHY = "No list says again what an event has moved on since: a status without its day, or a due date."
FAILS = "say again what has moved on since"
EFFECT = (
    "What is on record stays. If the list is right, give the day of its status under status_on, or record an event of "
    "its own."
)

QUERY = """
with stands as (
    select recommendation_id, arg_max(status, told_at) as status, arg_max(effective_on, told_at) as effective_on,
           arg_max(revised_due_on, told_at) filter (revised_due_on is not null) as due_on
    from (
        select event.*, (event.effective_on, event.recorded_at, event.load_id, event.position) as told_at
        from known_status_events(null) event
        cross join incoming_load load
        where event.load_id is distinct from load.replaces
    )
    group by all
)
select sent.row_no,
       'On record is ''' || states.label || ''' of ' || strftime(stands.effective_on, '%d/%m/%Y')
       || coalesce(', due on ' || strftime(stands.due_on, '%d/%m/%Y'), '') || ', recorded after what this says.'
       as detail
from {batch} sent
join stands using (recommendation_id)
join states on states.state = stands.status
where sent.is_behind
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
