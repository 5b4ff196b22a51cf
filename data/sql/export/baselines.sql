-- Grain: one row per challenge and indicator.
-- Parameters: as_known_on.
select challenge_id, indicator, periods, value, lower95, upper95, rule, reason, data_id, sha256
from baselines
where $as_known_on is null or recorded_at::date <= $as_known_on
order by challenge_id, indicator
