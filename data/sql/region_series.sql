-- Grain: one row per construct, place (the 14 authorities, their region, England) and period, the figures a series is
--   drawn from. A place without any row still has one, with empty figure columns.
-- Parameters: as_known_on; construct, null for all of them at once.
-- Columns: the place; its figure as in observations, with the publisher, framework and code it was published under and
--   the collection it rests on; accepted_comment, what was said when an odd figure was accepted;
--   odd, what a check found odd about a figure that nobody has accepted yet (a change says more than a level).
with wanted as (
    select distinct construct from indicators where $construct is null or construct = $construct
),
figures as (
    select shown.*, definition.publisher, definition.framework, definition.code, definition.source as collection
    from shown_observations($as_known_on) shown
    join indicators definition using (indicator)
    where shown.construct in (select construct from wanted) and shown.disaggregation = 'total'
),
accepted as (
    select authority_code, indicator, disaggregation, period_start, value,
           string_agg(distinct comment, ' ' order by comment) as accepted_comment
    from known_acceptances($as_known_on)
    group by all
),
odd as (
    select authority_code, indicator, disaggregation, period_start, load_id, arg_min(detail, name) as odd
    from open_flags($as_known_on)
    where name in ('odd_change', 'odd_level')
    group by all
)
select place.authority_code, place.name, place.short_name, place.tile_row, place.tile_column, place.in_programme,
       figures.indicator, wanted.construct, figures.segment, figures.period_start, figures.period_end,
       figures.ref_date, figures.value, figures.lower95, figures.upper95, figures.margin_of_error,
       figures.respondents, figures.numerator, figures.denominator, figures.missing_reason, figures.published_on,
       figures.source, figures.load_id, figures.illustrative, figures.publisher, figures.framework, figures.code,
       figures.collection, accepted.accepted_comment, odd.odd
from authorities place
cross join wanted
left join figures using (authority_code, construct)
left join accepted
    on accepted.authority_code = place.authority_code and accepted.indicator = figures.indicator
    and accepted.disaggregation = figures.disaggregation and accepted.period_start = figures.period_start
    and accepted.value is not distinct from figures.value
left join odd
    on odd.authority_code = place.authority_code and odd.indicator = figures.indicator
    and odd.disaggregation = figures.disaggregation and odd.period_start = figures.period_start
    and odd.load_id = figures.load_id
where place.in_programme or place.authority_code in ('E12000005', 'E92000001')
order by wanted.construct, place.name, figures.period_start
