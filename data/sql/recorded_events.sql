-- Grain: one row per event that may explain a change in one authority: its own, its region's and England's; oldest first.
-- Parameters: as_known_on; authority_code.
-- Columns: those of context_events.
select event.*
from known_context_events($as_known_on) event
where event.authority_code in (
    select unnest([authority_code, region_code, 'E92000001']) from authorities where authority_code = $authority_code
)
order by event.start_on, event.context_event_id
