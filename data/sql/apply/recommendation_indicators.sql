-- The staged links, with the day they count as recorded: one of the illustrative set came with its recommendation.
select sent.* exclude (row_no, sheet, cell, sent, record_id),
       case when load.illustrative then coalesce(asked.recorded_at, load.recorded_at) else load.recorded_at end
           as recorded_at,
       load.load_id, load.illustrative or coalesce(asked.illustrative, false) as illustrative
from incoming_recommendation_indicators sent
cross join incoming_load load
left join known_recommendations(null) asked using (recommendation_id)
order by row_no
