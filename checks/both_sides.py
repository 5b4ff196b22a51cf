"""What the rules about the publisher's log of changes share: which entries have figures before and after the change."""

# Figures of this file and all published before, by what is measured: a line is drawn through all of them. An entry is
# known where the definition has a break of either kind, or a year without a collection, at the same year.
ENTRIES = """
with figures as (
    select definition.construct, figure.period_start
    from (
        select indicator, period_start from incoming_observations where value is not null
        union
        select indicator, period_start from known_observations(null) where value is not null
    ) figure
    join indicators definition using (indicator)
),
spans as (
    select construct, min(period_start) as first_period, max(period_start) as last_period
    from figures
    group by construct
),
entries as (
    select sent.row_no, sent.period_start, sent.reads_as, sent.year_of_change, definition.code, definition.title,
           left(sent.description, 160) || case when length(sent.description) > 160 then '...' else '' end as words,
           exists (
               select 1
               from (
                   select indicator, period_start from indicator_breaks
                   union all
                   select indicator, period_start from indicator_gaps
               ) known
               join indicators other using (indicator)
               where other.construct = definition.construct and known.period_start = sent.period_start
           ) as is_known,
           coalesce(spans.first_period < sent.period_start and spans.last_period >= sent.period_start, false)
           as has_both_sides
    from {batch} sent
    left join indicators definition using (indicator)
    left join spans using (construct)
)
"""
