-- Grain: one row, or none where one follow-up was never arranged or held; as last recorded.
-- Parameters: as_known_on; challenge_id, horizon_months.
-- Columns: due_on, held_on, note.
select due_on, held_on, note
from known_follow_ups($as_known_on)
where challenge_id = $challenge_id and horizon_months = $horizon_months
