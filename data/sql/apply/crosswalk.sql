-- The staged pairs of codes.
select sent.indicator, sent.code, sent.former_code, sent.former_period_start, sent.listed_in, sent.description,
       sent.source, load.published_on, load.load_id, load.illustrative
from incoming_crosswalk sent
cross join incoming_load load
order by sent.row_no
