-- Grain: one row per collection and framework family that figures come from, newest period first.
-- Parameters: as_known_on.
-- Columns: collection (the survey or return), family (the framework without its year), publisher, licence, measures
--   (tables, parts not counted), newest_period_start and newest_period_end (of a figure), published_on,
--   published_on_known (false where the received date stands in), received_at (UTC), cadence_months,
--   publication_lag_months, discontinued (whether every measure has ended, or goes on from another collection),
--   illustrative.
with figures as (
    select known.*, definition.source as collection, definition.publisher, definition.licence, definition.parent,
           regexp_replace(definition.framework, ' \d{4}-\d{2}$', '') as family, definition.cadence_months,
           definition.publication_lag_months, definition.last_period_start
    from known_observations($as_known_on) known
    join indicators definition using (indicator)
),
newest as (
    select construct, max(segment) as segment from figures group by construct
)
select figures.collection, figures.family, any_value(figures.publisher) as publisher,
       any_value(figures.licence) as licence,
       count(distinct figures.indicator) filter (where figures.parent is null) as measures,
       max(figures.period_start) filter (where figures.value is not null) as newest_period_start,
       max(figures.period_end) filter (where figures.value is not null) as newest_period_end,
       max(figures.published_on) as published_on,
       bool_and(load.published_on_known) as published_on_known,
       max(load.received_at) as received_at,
       min(figures.cadence_months) as cadence_months, min(figures.publication_lag_months) as publication_lag_months,
       bool_and(figures.last_period_start is not null or figures.segment < newest.segment) as discontinued,
       bool_or(figures.illustrative) as illustrative
from figures
join newest using (construct)
join loads load using (load_id)
group by figures.collection, figures.family
order by newest_period_start desc nulls last, figures.collection, figures.family
