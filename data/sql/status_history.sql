-- Grain: one row per status event of the recommendations made to one authority, effective by a day, in order.
-- Parameters: as_known_on, as_at; authority_code.
-- Columns: those of status_events; state_label.
select told.*, state.label as state_label
from known_status_events($as_known_on) told
join known_recommendations($as_known_on) asked using (recommendation_id)
join states state on state.state = told.status
where asked.authority_code = $authority_code and told.effective_on <= $as_at
order by told.recommendation_id, told.effective_on, told.recorded_at, told.load_id, told.position
