"""One release says one thing."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "No figure differs from what the same source published on the same day."
FAILS = "differ from what is already loaded from the same source and publication date"
EFFECT = (
    "Nobody could say which of the two was published. If this file is a later release, give its date with "
    "--published-on; if it puts an earlier load right, name that load with --replaces."
)

QUERY = """
select sent.row_no,
       'Loaded before: ' || coalesce(known.value::varchar, known.missing_reason) || '. In this file: '
       || coalesce(sent.value::varchar, sent.missing_reason, 'nothing') || '.' as detail
from {batch} sent
cross join incoming_load load
join observations known
    on known.indicator = sent.indicator and known.authority_code = sent.authority_code
    and known.disaggregation = sent.disaggregation and known.source = sent.source
    and known.period_start = sent.period_start and known.period_end = sent.period_end
    and known.published_on = load.published_on
where known.load_id is distinct from load.replaces
  and known.load_id not in (select replaces from loads where replaces is not null)
  and (known.value is distinct from sent.value or known.missing_reason is distinct from sent.missing_reason
       or known.numerator is distinct from sent.numerator or known.denominator is distinct from sent.denominator
       or known.respondents is distinct from sent.respondents
       or known.margin_of_error is distinct from sent.margin_of_error)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
