"""A figure that was withheld does not come back as 0."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "No figure that was suppressed or not available before is exactly 0 now."
FAILS = "were suppressed or not available before and are exactly 0 now"
EFFECT = "A missing figure would be shown as the lowest there is; the page says that it is unusual."

QUERY = """
select sent.row_no,
       'Published before as ' || replace(known.missing_reason, '_', ' ') || ', now ' || sent.value || '.' as detail
from {batch} sent
cross join incoming_load load
join incoming_known known
    on known.indicator = sent.indicator and known.authority_code = sent.authority_code
    and known.disaggregation = sent.disaggregation and known.source = sent.source
    and known.period_start = sent.period_start and known.period_end = sent.period_end
where sent.value = 0 and known.value is null and known.missing_reason in ('suppressed', 'not_available')
  and known.published_on <= load.published_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
