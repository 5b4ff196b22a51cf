create macro dated_challenges(as_known_on) as table
-- Grain: one row per challenge that results can be put before and after: its day or month is known. A look at case files
--   and practice by itself is none.
-- Parameter: as_known_on, a date, or null for everything recorded so far.
-- Columns: those of challenges; first_day and last_day on site, where only the month is known the first and last it can
--   have been.
select *,
       case date_precision when 'day' then start_on else date_trunc('month', start_on) end::date as first_day,
       case date_precision when 'day' then coalesce(end_on, start_on) else last_day(coalesce(end_on, start_on)) end::date
           as last_day
from known_challenges(as_known_on)
where kind = 'challenge' and start_on is not null and date_precision in ('day', 'month')
