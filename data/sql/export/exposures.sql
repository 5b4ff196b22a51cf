-- Grain: one row per challenge, reviewing authority and role.
-- Parameters: as_known_on.
select distinct challenge_id, reviewer_authority_code, role, illustrative
from exposures
where $as_known_on is null or recorded_at::date <= $as_known_on
order by all
