-- Grain: one row per authority of the programme and one of its published nearest neighbours, from the newest list.
-- Parameters: as_known_on.
-- Columns: authority_code; neighbour_code and neighbour_name; source, who published the list.
select listed.authority_code, listed.neighbour_code, place.name as neighbour_name, listed.source
from known_neighbours($as_known_on) listed
join authorities own on own.authority_code = listed.authority_code and own.in_programme
join authorities place on place.authority_code = listed.neighbour_code
qualify dense_rank() over (
    partition by listed.authority_code order by listed.published_on desc, listed.source
) = 1
order by listed.authority_code, place.name
