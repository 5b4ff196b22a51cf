-- Grain: one row per public event at which findings or progress of a challenge of one authority were reported; oldest
--   first, undated last.
-- Parameters: as_known_on; authority_code.
-- Columns: those of reported_follow_ups, and start_on and end_on: the day, month or year it is known to be in.
select *, happened_on as start_on,
       case date_precision
           when 'month' then last_day(happened_on)
           when 'year' then make_date(year(happened_on), 12, 31)
           else happened_on
       end as end_on
from known_reported_follow_ups($as_known_on)
where authority_code = $authority_code
order by happened_on nulls last, reported_follow_up_id
