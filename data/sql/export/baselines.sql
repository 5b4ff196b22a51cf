-- Grain: one row per challenge, its days and construct with a frozen baseline; indicator is the construct. Those frozen for
--   days by which the challenge is known no longer are superseded: nothing is measured from them.
-- Parameters: as_known_on.
select challenge_id, indicator, periods, value, lower95, upper95, rule, reason, data_id, sha256, len(periods) as n_periods,
       segment, vintage, donut_value, donut_lower95, donut_upper95, authority_code, first_day as first_day_on,
       last_day as last_day_on, recorded_at, illustrative, superseded
from every_baseline($as_known_on)
order by challenge_id, indicator, superseded, recorded_at, first_day
