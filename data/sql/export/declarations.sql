-- Grain: one row per authority or region whose list of challenges somebody declared complete or not, as last recorded.
-- Parameters: as_known_on.
select authority_code, is_complete, as_at_on, note, recorded_at, load_id, illustrative
from known_declarations($as_known_on)
order by authority_code
