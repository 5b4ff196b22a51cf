-- How many staged figures the store does not hold in its latest vintage of the same source, or holds under another
-- publication date than the one given. One row.
select (select count(*) - count(distinct (indicator, authority_code, disaggregation, source, period_start, period_end)) from incoming_observations) + count(*)
from incoming_observations sent
cross join incoming_load load
anti join known_observations(null) known
    on known.indicator = sent.indicator and known.authority_code = sent.authority_code
    and known.disaggregation = sent.disaggregation and known.source = sent.source
    and known.period_start = sent.period_start and known.period_end = sent.period_end
    and known.value is not distinct from sent.value
    and known.numerator is not distinct from sent.numerator
    and known.denominator is not distinct from sent.denominator
    and known.respondents is not distinct from sent.respondents
    and known.margin_of_error is not distinct from sent.margin_of_error
    and known.missing_reason is not distinct from sent.missing_reason
    and sent.unreadable is null
    and (not load.published_on_known or known.published_on = load.published_on)
