-- The staged neighbours, as a release of the day they were published.
select sent.authority_code, sent.neighbour_code, sent.position, sent.source, load.published_on, load.load_id,
       load.illustrative
from incoming_neighbours sent
cross join incoming_load load
order by row_no
