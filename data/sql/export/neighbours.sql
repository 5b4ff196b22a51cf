-- Grain: one row per authority and one of its published nearest neighbours, latest release.
-- Parameters: as_known_on.
select authority_code, neighbour_code, position, source, published_on, load_id, illustrative
from known_neighbours($as_known_on)
order by authority_code, source, position
