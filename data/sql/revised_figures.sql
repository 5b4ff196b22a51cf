-- Grain: one row per figure of one place and construct and time it was published again with another value or another
--   reason why there is none; oldest period first, then in the order they were published.
-- Parameters: authority_code; construct; as_known_on.
-- Columns: indicator, period_start, period_end, source, value_before, missing_before, published_before_on, value,
--   missing_reason, published_on.
with vintages as (
    select o.indicator, o.period_start, o.period_end, o.source, o.value, o.missing_reason, o.published_on, l.sequence,
           lag(o.value) over again as value_before, lag(o.missing_reason) over again as missing_before,
           lag(o.published_on) over again as published_before_on
    from observations o
    join loads l using (load_id)
    where o.authority_code = $authority_code and o.construct = $construct and o.disaggregation = 'total'
      and ($as_known_on is null or o.published_on <= $as_known_on)
    window again as (
        partition by o.indicator, o.period_start, o.period_end, o.source order by o.published_on, l.sequence
    )
)
select * exclude (sequence)
from vintages
where published_before_on is not null
  and (value is distinct from value_before or missing_reason is distinct from missing_before)
order by period_start, sequence
