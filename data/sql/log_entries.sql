-- Grain: one row per entry of the publisher's log of changes and measure of ours it is about, in the log's order; an
--   entry about no measure of ours has one row.
-- Parameters: construct, one measure, or null for all; as_known_on.
-- Columns: position, code, former_code, indicator, construct, short_title, year_of_change, period_start, description (the
--   publisher's words), reads_as, kind (of the definition's break at that year, hard or caution; gap where nothing was
--   collected then; else empty), has_earlier (whether figures of the measure from before the change are in the store),
--   source, published_on.
with figures as (
    select construct, min(period_start) as first_period from known_observations($as_known_on)
    where value is not null group by construct
),
kinds as (
    -- A break says more than that nothing was collected, and a hard one more than caution.
    select definition.construct, change.period_start,
           arg_max(change.kind, list_position(['gap', 'caution', 'hard'], change.kind)) as kind
    from (
        select indicator, period_start, kind from indicator_breaks
        union all
        select indicator, period_start, 'gap' from indicator_gaps
    ) change
    join indicators definition using (indicator)
    group by all
)
select entry.position, entry.code, entry.former_code, entry.indicator, definition.construct, definition.short_title,
       entry.year_of_change, entry.period_start, entry.description, entry.reads_as, kinds.kind,
       coalesce(figures.first_period < entry.period_start, false) as has_earlier, entry.source, entry.published_on
from known_comparability_log($as_known_on) entry
left join indicators definition using (indicator)
left join figures using (construct)
left join kinds on kinds.construct = definition.construct and kinds.period_start = entry.period_start
where $construct is null or definition.construct = $construct
order by entry.source, entry.position, definition.indicator
