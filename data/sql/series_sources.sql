-- Grain: one row per construct, source and indicator with figures for one authority, oldest first.
-- Parameters: as_known_on; authority_code.
-- Columns: construct, source, code (of the indicator), first_period_start, last_period_start.
select known.construct, known.source, definition.code, min(known.period_start) as first_period_start,
       max(known.period_start) as last_period_start
from known_observations($as_known_on) known
join indicators definition using (indicator)
where known.authority_code = $authority_code and known.disaggregation = 'total' and known.value is not null
group by known.construct, known.source, definition.code
order by known.construct, first_period_start, known.source
