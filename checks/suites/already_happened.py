"""What is reported has happened."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Nothing was published, reported, declared or done on a day that is still to come."
FAILS = "say that something was published, reported, declared or done on a day that is still to come"
EFFECT = "A plan would be shown as done."

# A challenge may be planned, and an event announced; what is made up for later days is shown when they have come.
QUERY = """
select row_no, column_name || ': ' || strftime(said_on, '%d/%m/%Y') || ' is still to come.' as detail
from {batch}
cross join incoming_load load
where column_name in ('published_on', 'happened_on', 'as_at_on', 'effective_on', 'status_on', 'finished_on',
                      'asked_on', 'asked_from', 'decided_on', 'held_on', 'signed_on')
  and said_on > load.received_on
  and not load.illustrative
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
