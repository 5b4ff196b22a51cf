"""Parts are not more than the whole."""

from checks.rule import Expectations, no_rows

TABLES = ("reported_follow_ups",)
SEVERITY = "critical"
WHY = "No more actions are complete and in progress than there are in all."
FAILS = "count more actions in parts than in all"
EFFECT = "More than all of a plan would be shown as done."

QUERY = """
select row_no, 'actions_total' as column_name,
       coalesce(actions_complete, 0) || ' complete and ' || coalesce(actions_in_progress, 0) || ' in progress, of '
       || coalesce(actions_total::varchar, 'a number nobody gives') || '.' as detail
from {batch}
where coalesce(actions_complete, 0) + coalesce(actions_in_progress, 0) > coalesce(actions_total, 0)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
