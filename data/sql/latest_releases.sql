-- Grain: one row per publisher and framework family whose figures were published last, at most one a day.
-- Parameters: as_known_on.
-- Columns: family (the framework without its year), publisher, published_on, newest_period_start, measures (tables with
--   a figure of that period, parts not counted), authorities (how many of the 14 it has rows for), illustrative,
--   published_on_known (false where the received date stands in).
with known as (
    select known.*, definition.publisher, definition.parent,
           regexp_replace(definition.framework, ' \d{4}-\d{2}$', '') as family
    from known_observations($as_known_on) known
    join indicators definition using (indicator)
    where definition.owner_code is null
),
newest as (
    select family, publisher, max(published_on) as published_on from known group by all
)
select known.family, known.publisher, known.published_on, max(known.period_start) as newest_period_start,
       count(distinct known.indicator) filter (where known.parent is null and known.value is not null) as measures,
       count(distinct known.authority_code) filter (where place.in_programme) as authorities,
       bool_or(known.illustrative) as illustrative, bool_and(load.published_on_known) as published_on_known
from known
join newest using (family, publisher, published_on)
join authorities place using (authority_code)
join loads load using (load_id)
group by all
order by published_on desc, family
