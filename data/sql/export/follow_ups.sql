-- Grain: one row per challenge and horizon, as last recorded.
-- Parameters: as_known_on.
select challenge_id, horizon_months, due_on, signed_on, host_role, lead_role, sha256
from follow_ups
where $as_known_on is null or recorded_at::date <= $as_known_on
qualify row_number() over (partition by challenge_id, horizon_months order by recorded_at desc, load_id desc) = 1
order by challenge_id, horizon_months
