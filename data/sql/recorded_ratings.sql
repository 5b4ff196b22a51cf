-- Grain: one row per assessment of one authority by the regulator; oldest first, undated last.
-- Parameters: as_known_on; authority_code.
-- Columns: rating_id, kind (pilot or formal), rating and score_pct (overall, where published), scores (those of the
--   quality statements that were published), on_site, start_on and end_on (of publication), date_precision, source_url,
--   note, illustrative.
select rating_id, any_value(kind) as kind,
       any_value(rating) filter (where subject = 'overall') as rating,
       any_value(score_pct) filter (where subject = 'overall') as score_pct,
       list(score order by subject) filter (where subject <> 'overall' and score is not null) as scores,
       any_value(on_site) as on_site, any_value(published_on) as start_on,
       case any_value(date_precision)
           when 'month' then last_day(any_value(published_on))
           when 'year' then make_date(year(any_value(published_on)), 12, 31)
           else any_value(published_on)
       end as end_on,
       any_value(date_precision) as date_precision, any_value(source_url) as source_url,
       any_value(note) as note, bool_or(illustrative) as illustrative
from known_ratings($as_known_on)
where authority_code = $authority_code
group by rating_id
order by start_on nulls last, rating_id
