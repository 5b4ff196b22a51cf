-- Grain: one row per entry of the publisher's log of changes and indicator it is about, latest edition.
-- Parameters: as_known_on.
select position, indicator, code, former_code, period_start, year_of_change, description, reads_as, source,
       published_on, load_id, illustrative
from known_comparability_log($as_known_on)
order by source, position, indicator
