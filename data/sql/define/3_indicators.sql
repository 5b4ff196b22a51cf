-- Enters the staged definitions that are new or say something else than before. One from before the day of the one on
-- record changes nothing: the order in which files are loaded does not matter.
insert or replace into indicators by name
select news.*, load.load_id as defined_by
from (
    select * exclude (row_no, sheet, cell, sent, record_id, counted_anew_from, counted_anew_because)
    from incoming_indicators
    except
    from incoming_known_indicators
) news
cross join incoming_load load
where not exists (
    select 1 from indicators known
    join loads later on later.load_id = known.defined_by
    where known.indicator = news.indicator and later.published_on > load.published_on
)
