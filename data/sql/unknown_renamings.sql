-- How many staged pairs of codes the store does not hold in the latest edition of the same source, or holds under
-- another publication date than the one given, and how many more or fewer it holds. One row.
select count(*) + abs(
    (select count(*) from incoming_crosswalk)
    - (select count(*) from known_crosswalk(null) where source in (select source from incoming_crosswalk))
)
from incoming_crosswalk sent
cross join incoming_load load
anti join known_crosswalk(null) known
    on known.source = sent.source and known.listed_in = sent.listed_in
    and known.indicator is not distinct from sent.indicator
    and known.code is not distinct from sent.code and known.former_code is not distinct from sent.former_code
    and known.former_period_start = sent.former_period_start
    and known.description is not distinct from sent.description
    and (not load.published_on_known or known.published_on = load.published_on)
