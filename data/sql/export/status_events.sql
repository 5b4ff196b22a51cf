-- Grain: one row per status event that was not put right since, in the order in which they count.
-- Parameters: as_known_on, as_at.
select event_id, recommendation_id, status, effective_on, recorded_at, actor_role, comment, evidence_title,
       evidence_url, revised_due_on, reason, load_id, illustrative
from known_status_events($as_known_on)
where effective_on <= $as_at
order by recommendation_id, effective_on, recorded_at, load_id, position
