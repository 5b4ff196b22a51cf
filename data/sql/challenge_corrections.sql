-- Grain: one row per fact the host asked to have put right in the findings of one challenge; oldest first.
-- Parameters: as_known_on; challenge_id.
-- Columns: those of corrections.
select *
from known_corrections($as_known_on)
where challenge_id = $challenge_id
order by asked_on, correction_id
