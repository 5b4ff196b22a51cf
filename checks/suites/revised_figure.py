"""A published figure that has changed is shown with both values."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No figure published before has changed."
FAILS = "were published before with another value"
EFFECT = "Lines and sentences that rest on them change; the earlier value stays on record."

# Judged by the value and its reason alone: counts and margins behind the same value change nothing that is drawn as a
# figure, and a release that only counts more exactly would otherwise flag every row.
QUERY = """
select sent.row_no,
       'Published before as ' || coalesce(known.value::varchar, replace(known.missing_reason, '_', ' '))
       || ', now ' || coalesce(sent.value::varchar, replace(sent.missing_reason, '_', ' '), 'unreadable') || '.'
       as detail
from {batch} sent
cross join incoming_load load
join incoming_known known
    on known.indicator = sent.indicator and known.authority_code = sent.authority_code
    and known.disaggregation = sent.disaggregation and known.source = sent.source
    and known.period_start = sent.period_start and known.period_end = sent.period_end
where known.published_on <= load.published_on
  and (known.value is distinct from sent.value or known.missing_reason is distinct from sent.missing_reason)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
