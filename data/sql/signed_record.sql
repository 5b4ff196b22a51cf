-- Grain: one row per signed record of one follow-up, the newest first.
-- Parameters: as_known_on; challenge_id, horizon_months.
-- Columns: sha256, signed_on, host_role, lead_role, amends, is_newest, content (the record as it was signed), recorded_at.
select sha256, signed_on, host_role, lead_role, amends, is_newest, content, recorded_at
from known_follow_up_records($as_known_on)
where challenge_id = $challenge_id and horizon_months = $horizon_months
order by recorded_at desc, load_id desc
