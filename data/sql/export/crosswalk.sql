-- Grain: one row per code, earlier code and list of the publisher's that gives the two, latest edition.
-- Parameters: as_known_on.
select indicator, code, former_code, former_period_start, listed_in, description, source, published_on, load_id,
       illustrative
from known_crosswalk($as_known_on)
order by listed_in, code nulls last, former_code
