-- The staged recommendations, with the day they count as recorded; lists come with semicolons between their words.
select sent.* exclude (row_no, sheet, cell, sent, record_id)
       replace (coalesce(string_split(areas, '; '), []) as areas,
                coalesce(string_split(quality_statements, '; '), []) as quality_statements),
       load.recorded_at, load.load_id, load.illustrative
from incoming_recommendations sent
cross join incoming_load load
order by row_no
