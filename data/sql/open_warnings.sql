-- Grain: one row per check and figure of one place and construct that was warned about and awaits a comment.
-- Parameters: authority_code; construct; as_known_on.
-- Columns: authority_code, indicator, period_start, name (the check), detail.
select flag.authority_code, flag.indicator, flag.period_start, flag.name, any_value(flag.detail) as detail
from flagged_rows flag
join check_outcomes outcome using (load_id, name)
join loads using (load_id)
join indicators definition using (indicator)
anti join acceptances done using (authority_code, indicator, disaggregation, period_start, name)
where outcome.severity = 'warning' and flag.authority_code = $authority_code
  and definition.construct = $construct and flag.disaggregation = 'total'
  and ($as_known_on is null or loads.published_on <= $as_known_on)
  and load_id not in (select replaces from loads where replaces is not null)
group by all
order by flag.period_start desc, flag.name
