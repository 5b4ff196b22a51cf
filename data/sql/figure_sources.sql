-- Grain: one row per published series of figures and collection they rest on, those with most measures first.
-- Parameters: construct, one measure, or null for all; as_known_on.
-- Columns: source (the layout that reads the series), release_period_start (the newest period the series has a figure
--   of, for any measure), collection, publisher, licence, codes and indicators (its
--   measures with figures, parts not counted, in order of code), first_period_start and last_period_start (of figures),
--   published_on (of the newest), published_on_known (false where the received date stands in), figures, authorities
--   (how many of the 14), illustrative.
with everything as (
    select *, max(period_start) over (partition by source) as release_period_start
    from known_observations($as_known_on)
    where value is not null
),
known as (
    select known.*, definition.source as collection, definition.code, definition.parent, definition.publisher,
           definition.licence, place.in_programme, load.published_on_known
    from everything known
    join indicators definition using (indicator)
    join authorities place using (authority_code)
    join loads load using (load_id)
    where $construct is null or known.construct = $construct
)
select source, any_value(release_period_start) as release_period_start, collection, any_value(publisher) as publisher, any_value(licence) as licence,
       list(distinct code order by code) filter (where parent is null) as codes,
       min(period_start) as first_period_start, max(period_start) as last_period_start,
       max(published_on) as published_on, bool_and(published_on_known) as published_on_known,
       count(*) as figures, count(distinct authority_code) filter (where in_programme) as authorities, illustrative
from known
group by source, collection, illustrative
order by illustrative, len(codes) desc nulls last, source, collection
