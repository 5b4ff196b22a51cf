-- Grain: one row per authority of the programme, and one for the region; the authorities by name, the region last.
-- Parameters: as_known_on.
-- Columns: authority_code, name; published, how many recommendations to it are on record; made_up, how many that are
--   illustrative.
with made as (
    select authority_code, count(*) filter (not illustrative) as published,
           count(*) filter (illustrative) as made_up
    from known_recommendations($as_known_on)
    group by all
)
select place.authority_code, place.name, coalesce(made.published, 0) as published, coalesce(made.made_up, 0) as made_up
from authorities place
left join made using (authority_code)
where place.in_programme or place.authority_code = 'E12000005'
order by place.in_programme desc, place.name
