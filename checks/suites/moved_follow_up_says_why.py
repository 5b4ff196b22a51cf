"""A follow-up that moves says why."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_ups",)
SEVERITY = "critical"
WHY = "A follow-up arranged for another day than the one on record, or a month late, has a reason."
FAILS = "move a follow-up and do not say why"
EFFECT = "It could be put off again and again with nothing to show for it."

QUERY = """
select sent.row_no, 'reason' as column_name,
       'It moves from ' || strftime(planned.due_on, '%d/%m/%Y') || ' to ' || strftime(sent.due_on, '%d/%m/%Y')
       || ', and reason is empty.' as detail
from {batch} sent
join follow_up_schedule(null, today()) planned using (challenge_id, horizon_months)
where sent.reason is null
  and (planned.is_arranged and sent.due_on <> planned.due_on or sent.due_on > planned.first_due_on + 31)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
