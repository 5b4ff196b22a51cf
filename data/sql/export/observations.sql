-- Grain: one row per authority, indicator, disaggregation, period and source, latest vintage.
-- Parameters: as_known_on.
select authority_code, indicator, construct, disaggregation, period_start, period_end, value, numerator, denominator,
       respondents, margin_of_error, lower95, upper95, missing_reason, published_on, source, load_id, illustrative
from known_observations($as_known_on)
order by indicator, disaggregation, authority_code, period_start, source
