-- Grain: one row per self-assessment and practice review ahead of one challenge; oldest first, undated last.
-- Parameters: as_known_on; challenge_id.
-- Columns: kind (self_assessment or practice_review), start_on, end_on, date_precision, summary, source_url.
select 'self_assessment' as kind, finished_on as start_on,
       case date_precision when 'month' then last_day(finished_on)
            when 'year' then make_date(year(finished_on), 12, 31) else finished_on end as end_on,
       date_precision, summary, source_url
from known_self_assessments($as_known_on)
where challenge_id = $challenge_id
union all
select 'practice_review', start_on, end_on, date_precision, summary, source_url
from known_practice_reviews($as_known_on)
where challenge_id = $challenge_id
order by start_on nulls last, kind
