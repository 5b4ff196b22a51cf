-- Grain: one row per authority of the programme whose list of challenges, or its whole region's, is declared complete.
-- Parameters: as_known_on.
-- Columns: authority_code; complete_on, the day up to which.
select place.authority_code, max(declaration.as_at_on) as complete_on
from authorities place
join known_declarations($as_known_on) declaration on declaration.authority_code in (place.authority_code, place.region_code)
where place.in_programme and declaration.is_complete and not declaration.illustrative
group by place.authority_code
order by place.authority_code
