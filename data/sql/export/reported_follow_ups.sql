-- Grain: one row per public event after a challenge, as last recorded.
-- Parameters: as_known_on.
select reported_follow_up_id, authority_code, challenge_id, happened_on, date_precision, kind, forum, reported,
       actions_total, actions_complete, actions_in_progress, source_url, note, illustrative
from known_reported_follow_ups($as_known_on)
order by reported_follow_up_id
