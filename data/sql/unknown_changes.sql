-- How many staged entries of a log of changes the store does not hold in the latest edition of the same source, or
-- holds under another publication date than the one given, and how many more or fewer it holds. One row.
select count(*) + abs(
    (select count(*) from incoming_comparability_log)
    - (select count(*) from known_comparability_log(null) where source in (select source from incoming_comparability_log))
)
from incoming_comparability_log sent
cross join incoming_load load
anti join known_comparability_log(null) known
    on known.source = sent.source and known.position = sent.position
    and known.indicator is not distinct from sent.indicator
    and known.code is not distinct from sent.code and known.former_code is not distinct from sent.former_code
    and known.year_of_change is not distinct from sent.year_of_change and known.description = sent.description
    and (not load.published_on_known or known.published_on = load.published_on)
