"""Two sources of one measure say the same."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "Every figure that another source publishes too is the same there."
FAILS = "differ from what another source publishes for the same place, measure and period"
EFFECT = "Pages show the publisher's own table and name it; the other figure stays on record."

# Sources print with different numbers of decimals: what is equal at the definition's is equal.
QUERY = """
select sent.row_no,
       'Here ' || sent.value || '; published by ' || known.source || ' as ' || known.value || '.' as detail
from {batch} sent
join known_observations(null) known
    on known.indicator = sent.indicator and known.authority_code = sent.authority_code
    and known.disaggregation = sent.disaggregation and known.source <> sent.source
    and known.period_start = sent.period_start and known.period_end = sent.period_end
join indicators definition on definition.indicator = sent.indicator
where abs(sent.value - known.value) > 0.5 * power(10, -decimals) + 1e-9
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
