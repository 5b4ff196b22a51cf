create macro known_observations(as_known_on) as table
-- Grain: one row per authority, indicator, disaggregation, period and source: the latest vintage published by a date.
-- Parameter: as_known_on, a date, or null for everything published so far. Columns: those of observations.
with replaced as (
    select replaces as load_id from loads
    where replaces is not null and (as_known_on is null or published_on <= as_known_on)
)
select o.*
from observations o
join loads l using (load_id)
where (as_known_on is null or o.published_on <= as_known_on)
  and o.load_id not in (select load_id from replaced)
-- The construct follows from the indicator; named here, a question about one series reads that series alone.
qualify row_number() over (
    partition by o.construct, o.indicator, o.authority_code, o.disaggregation, o.period_start, o.period_end, o.source
    order by o.published_on desc, l.sequence desc
) = 1
