"""Only a figure that carries a warning can be accepted."""

from checks.rule import Expectations, no_rows

TABLES = ("acceptances",)
SEVERITY = "critical"
WHY = "Every acceptance names a figure that a check has warned about."
FAILS = "are accepted though no check has warned about them"
EFFECT = "A comment would stand beside a figure nobody had asked about."

QUERY = """
select sent.row_no,
       'No warning ''' || sent.name || ''' is on record for ' || sent.authority_code || ', ' || sent.indicator || ', '
       || coalesce('the year from ' || strftime(sent.period_start, '%Y'), 'a period that is no financial year') || '.'
       as detail
from {batch} sent
anti join (
    select flag.* from flagged_rows flag join check_outcomes using (load_id, name) where severity = 'warning'
) flag using (name, authority_code, indicator, disaggregation, period_start)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
