-- Grain: one row per side and text signed of one follow-up since its last record; what was signed before stands there.
-- Parameters: as_known_on; challenge_id, horizon_months.
-- Columns: side (host or lead), signer_role, content_sha256, recorded_at.
select side, signer_role, content_sha256, recorded_at
from known_follow_up_signatures($as_known_on)
where challenge_id = $challenge_id and horizon_months = $horizon_months
  and recorded_at > coalesce((
      select max(recorded_at) from known_follow_up_records($as_known_on)
      where challenge_id = $challenge_id and horizon_months = $horizon_months
  ), timestamp '1900-01-01')
order by recorded_at
