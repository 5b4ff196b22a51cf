-- Grain: one row per load that `memory.main.held` lacks, check that failed in it, and figure the check named; what a
--   check said of the same figure before, word for word, is left out.
-- Parameters: none.
-- Columns: those of flagged_rows; place_name, in_programme, code, short_title, severity.
select flag.*, place.name as place_name, place.in_programme, definition.code, definition.short_title, outcome.severity
from flagged_rows flag
join check_outcomes outcome using (load_id, name)
left join authorities place using (authority_code)
left join indicators definition using (indicator)
where flag.load_id not in (select load_id from memory.main.held)
  and not exists (
      select 1 from flagged_rows said
      where said.load_id in (select load_id from memory.main.held) and said.name = flag.name
        and said.authority_code is not distinct from flag.authority_code
        and said.indicator is not distinct from flag.indicator
        and said.disaggregation is not distinct from flag.disaggregation
        and said.period_start is not distinct from flag.period_start and said.detail = flag.detail
  )
order by place.in_programme desc nulls last, flag.name, place.name, flag.indicator, flag.period_start
