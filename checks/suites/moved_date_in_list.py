"""A list that moves a due date says why."""

from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "warning"
WHY = "Every due date that differs from the one on record has a reason."
FAILS = "move a due date and do not say why"
EFFECT = "The new date is shown with the words: no reason given."

QUERY = """
select row_no, 'The due date moves to ' || strftime(revised_due_on, '%d/%m/%Y') || ', and no reason is given.' as detail
from {batch}
where is_new and is_statement and revised_due_on is not null and reason is null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
