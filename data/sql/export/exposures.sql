-- Grain: one row per challenge, reviewing authority and role.
-- Parameters: as_known_on.
select challenge_id, reviewer_authority_code, role, illustrative, expert_by_experience, source_url, note
from known_exposures($as_known_on)
order by all
