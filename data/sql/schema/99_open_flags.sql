create macro open_flags(as_known_on) as table
-- Grain: one row per warning check and figure it named that is still shown as it was then, and that nobody has
--   accepted. What a check says of a whole file, of a list in it, or of a row that is no figure, counts until that file
--   is loaded again or put right.
-- Parameter: as_known_on, a date, or null for everything so far. Columns: those of flagged_rows, and the value shown.
with latest_of_file as (
    select arg_max(load_id, sequence) as load_id from loads
    where load_id not in (from replaced_loads(as_known_on))
    group by layout, filename
)
select flag.*, shown.value
from flagged_rows flag
join check_outcomes outcome using (load_id, name)
left join known_observations(as_known_on) shown
    on shown.load_id = flag.load_id and shown.authority_code = flag.authority_code
    and shown.indicator = flag.indicator and shown.disaggregation = flag.disaggregation
    and shown.period_start = flag.period_start
where outcome.severity = 'warning'
  and case when flag.period_start is null or flag.authority_code is null
      then flag.load_id in (select load_id from latest_of_file)
      else shown.load_id is not null end
  and not exists (
      -- A comment stands for the figure it was written about, not for a later one in its place.
      select 1 from known_acceptances(as_known_on) done
      where done.name = flag.name and done.authority_code = flag.authority_code and done.indicator = flag.indicator
        and done.disaggregation = flag.disaggregation and done.period_start = flag.period_start
        and done.value is not distinct from shown.value
  )
