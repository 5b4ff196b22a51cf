-- Grain: one row per check and figure of one place and construct that was warned about and awaits a comment.
-- Parameters: authority_code; construct; as_known_on.
-- Columns: authority_code, indicator, period_start, name (the check), detail.
select flag.authority_code, flag.indicator, flag.period_start, flag.name, any_value(flag.detail) as detail
from open_flags($as_known_on) flag
join indicators definition using (indicator)
where flag.authority_code = $authority_code and definition.construct = $construct
  and flag.disaggregation = 'total' and flag.period_start is not null
group by all
order by flag.period_start desc, flag.name
