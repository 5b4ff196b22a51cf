-- Grain: one row per frozen record of one challenge, oldest first: as a file it can be loaded in any home that knows the
--   challenge.
-- Parameters: as_known_on; challenge_id.
-- Columns: sha256, data_id, content, recorded_at, illustrative.
select sha256, data_id, content, recorded_at, illustrative
from baseline_records
where challenge_id = $challenge_id and ($as_known_on is null or recorded_at::date <= $as_known_on)
  and challenge_id in (select challenge_id from known_challenges($as_known_on))
order by recorded_at, load_id
