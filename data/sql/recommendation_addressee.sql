-- Grain: one row, the authority or region a recommendation was made to; none where no such recommendation is on record.
-- Parameters: as_known_on; recommendation_id.
-- Columns: authority_code.
select authority_code
from known_recommendations($as_known_on)
where recommendation_id = $recommendation_id
