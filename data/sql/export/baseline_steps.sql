-- Grain: one row per baseline step, those taken back included, as last recorded.
-- Parameters: as_known_on.
select baseline_step_id, authority_code, construct, starts_on, cause, entered_by, is_withdrawn,
       recorded_at::date as recorded_on, illustrative
from known_baseline_steps($as_known_on)
order by baseline_step_id
