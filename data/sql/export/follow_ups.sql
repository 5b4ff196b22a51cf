-- Grain: one row per peer challenge and formal follow-up at 6, 12 and 24 months, with its newest signed record.
-- Parameters: as_known_on, as_at.
select challenge_id, horizon_months, due_on, signed_on, host_role, lead_role, sha256, held_on, state, illustrative
from follow_up_schedule($as_known_on, $as_at)
order by challenge_id, horizon_months
