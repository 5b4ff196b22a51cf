-- Grain: one row per recommendation gone through in one follow-up and not signed yet; what was said of it last.
-- Parameters: as_known_on; challenge_id, horizon_months.
-- Columns: recommendation_id, host_view, lead_view, evidence_title, evidence_url, agreed_status, recheck,
--   lived_experience_agrees, recorded_at.
select recommendation_id, host_view, lead_view, evidence_title, evidence_url, agreed_status, recheck,
       lived_experience_agrees, recorded_at
from known_follow_up_items($as_known_on)
where challenge_id = $challenge_id and horizon_months = $horizon_months and record_sha256 is null
  -- What was said before the last record was signed stands in that record.
  and recorded_at > coalesce((
      select max(recorded_at) from known_follow_up_records($as_known_on)
      where challenge_id = $challenge_id and horizon_months = $horizon_months
  ), timestamp '1900-01-01')
order by recommendation_id
