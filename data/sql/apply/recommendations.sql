-- The staged recommendations, with the day they count as recorded; lists come with semicolons between their words. How
-- they stand is kept as events.
select sent.* exclude (row_no, sheet, cell, sent, record_id, current_due_on, status, status_on, status_by,
                       comment, evidence_title, evidence_url, reason)
       replace (coalesce(string_split(areas, '; '), []) as areas,
                coalesce(string_split(quality_statements, '; '), []) as quality_statements),
       -- What is made up counts as recorded when its challenge is, so that nothing of it is shown before.
       coalesce(
           case when load.illustrative then (
               select min(recorded_at) from challenges where challenge_id = sent.challenge_id
           ) end,
           load.recorded_at
       ) as recorded_at,
       load.load_id, load.illustrative
from incoming_recommendations sent
cross join incoming_load load
order by row_no
