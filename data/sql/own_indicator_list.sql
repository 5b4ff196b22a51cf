-- Grain: one row per measure that one authority, or its region, defined for itself and that has figures about the
--   authority, in order of topic and title.
-- Parameters: as_known_on; authority_code.
-- Columns: those of indicators.
select definition.*
from indicators definition
join authorities place on definition.owner_code in (place.authority_code, place.region_code)
where place.authority_code = $authority_code
  and definition.construct in (
      select construct from known_observations($as_known_on) where authority_code = $authority_code
  )
order by definition.topic, definition.short_title, definition.indicator
