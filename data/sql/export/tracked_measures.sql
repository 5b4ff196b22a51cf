-- Grain: one row per challenge and indicator chosen for it, as last recorded.
-- Parameters: as_known_on.
select challenge_id, indicator, direction, why, chosen_on, illustrative
from known_tracked_measures($as_known_on)
order by challenge_id, indicator
