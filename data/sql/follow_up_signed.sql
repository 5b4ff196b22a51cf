-- Grain: one row per side and text signed of one follow-up.
-- Parameters: as_known_on; challenge_id, horizon_months.
-- Columns: side (host or lead), signer_role, content_sha256, recorded_at.
select side, signer_role, content_sha256, recorded_at
from known_follow_up_signatures($as_known_on)
where challenge_id = $challenge_id and horizon_months = $horizon_months
order by recorded_at
