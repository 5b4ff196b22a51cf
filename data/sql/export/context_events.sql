-- Grain: one row per context event, as last recorded.
-- Parameters: as_known_on.
select context_event_id, authority_code, kind, start_on, end_on, date_precision, title, source_url, note, illustrative
from known_context_events($as_known_on)
order by context_event_id
