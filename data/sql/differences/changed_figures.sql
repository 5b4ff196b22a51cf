-- Grain: one row per figure that differs from `memory.main.figures_before`, in order of place, measure and period.
-- Parameters: none.
-- Columns: see data/differences.py.
with after as (
    select * from known_observations(null)
),
compared as (
    select coalesce(after.authority_code, before.authority_code) as authority_code,
           coalesce(after.indicator, before.indicator) as indicator,
           coalesce(after.disaggregation, before.disaggregation) as disaggregation,
           coalesce(after.period_start, before.period_start) as period_start,
           coalesce(after.source, before.source) as source,
           case when before.indicator is null then 'new' when after.indicator is null then 'gone' else 'changed' end
               as what,
           before.value as value_before, before.missing_reason as missing_before, after.value, after.missing_reason
    from after
    full join memory.main.figures_before before
        on before.authority_code = after.authority_code and before.indicator = after.indicator
        and before.disaggregation = after.disaggregation and before.period_start = after.period_start
        and before.period_end = after.period_end and before.source = after.source
    where after.indicator is null or before.indicator is null
       or after.value is distinct from before.value or after.missing_reason is distinct from before.missing_reason
)
select compared.what, compared.authority_code, place.name, place.in_programme, compared.indicator,
       definition.construct, definition.code, definition.short_title, definition.symbol, definition.decimals,
       compared.disaggregation, compared.period_start, compared.source, compared.value_before,
       compared.missing_before, compared.value, compared.missing_reason
from compared
left join authorities place using (authority_code)
left join indicators definition using (indicator)
order by place.in_programme desc, place.name, definition.code, compared.disaggregation, compared.period_start
