-- Grain: one row per construct, published nearest neighbour of one authority and period; a neighbour without any figure
--   still has one, with empty figure columns.
-- Parameters: as_known_on; authority_code; construct, null for all of them at once.
-- Columns: construct; authority_code and name (the neighbour's) and the rest of its place; its figure as in
--   region_series; neighbour_source (who published the list).
with listed as (
    select neighbour_code, source
    from known_neighbours($as_known_on)
    where authority_code = $authority_code
    qualify dense_rank() over (order by published_on desc, source) = 1
),
wanted as (
    select distinct construct from indicators
    where ($construct is null and owner_code is null) or construct = $construct
),
figures as (
    select shown.*, definition.publisher, definition.framework, definition.code, definition.source as collection
    from shown_observations($as_known_on) shown
    join indicators definition using (indicator)
    where shown.construct in (select construct from wanted) and shown.disaggregation = 'total'
      and shown.authority_code in (select neighbour_code from listed)
)
select wanted.construct, place.authority_code, place.name, place.short_name, place.tile_row, place.tile_column,
       figures.segment, figures.period_start, figures.period_end, figures.ref_date, figures.value, figures.lower95,
       figures.upper95, figures.margin_of_error, figures.respondents, figures.denominator, figures.missing_reason,
       figures.published_on, figures.illustrative, figures.publisher, figures.framework, figures.code,
       figures.collection, null as accepted_comment, null as odd, listed.source as neighbour_source
from listed
join authorities place on place.authority_code = listed.neighbour_code
cross join wanted
left join figures on figures.authority_code = listed.neighbour_code and figures.construct = wanted.construct
order by wanted.construct, place.name, figures.period_start
