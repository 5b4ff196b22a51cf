-- Grain: one row per construct, authority of England and period, the figures each authority is compared with.
-- Parameters: as_known_on; construct, null for all of them at once.
-- Columns: construct; the place; its figure as in region_series, with the counts it rests on; in_programme, whether it is
--   one of the 14.
select shown.construct, place.authority_code, place.name, place.short_name, place.tile_row, place.tile_column,
       place.in_programme, shown.segment, shown.period_start, shown.period_end, shown.ref_date, shown.value,
       shown.lower95, shown.upper95, shown.margin_of_error, shown.respondents, shown.numerator, shown.denominator,
       shown.missing_reason, shown.published_on, shown.illustrative, definition.publisher, definition.framework,
       definition.code, definition.source as collection, null as accepted_comment, null as odd
from shown_observations($as_known_on) shown
join authorities place using (authority_code)
join indicators definition using (indicator)
where ($construct is null or shown.construct = $construct) and shown.disaggregation = 'total'
  and place.type not in ('region', 'country')
order by shown.construct, place.name, shown.period_start
