-- Grain: one row per figure of the 14, their region or England that was published again with another value, newest
--   correction first.
-- Parameters: as_known_on.
-- Columns: authority_code, name, construct, code, period_start, detail (both values, in plain words), published_on.
select distinct place.authority_code, place.name, definition.construct, definition.code, flag.period_start, flag.detail,
       load.published_on
from flagged_rows flag
join loads load using (load_id)
join authorities place using (authority_code)
join indicators definition using (indicator)
where flag.name = 'revised_figure' and definition.owner_code is null
  and (place.in_programme or place.authority_code in ('E12000005', 'E92000001'))
  and ($as_known_on is null or load.published_on <= $as_known_on)
  and load.load_id not in (
      select replaces from loads
      where replaces is not null and ($as_known_on is null or published_on <= $as_known_on)
  )
order by load.published_on desc, place.name, definition.code, flag.period_start
