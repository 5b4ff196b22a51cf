"""A due date that moves says why."""

from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "critical"
WHY = "Every new due date has a reason."
FAILS = "move a due date and do not say why"
EFFECT = "A date could slip again and again and nobody would know why."

QUERY = """
select row_no, 'reason' as column_name,
       'The due date moves to ' || strftime(revised_due_on, '%d/%m/%Y') || ', and no reason is given.' as detail
from {batch}
where is_new and not is_statement and revised_due_on is not null and reason is null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
