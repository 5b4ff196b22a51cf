-- The staged rows, with the day they count as recorded. What is said of a made-up challenge is made up itself.
select sent.* exclude (row_no, sheet, cell, sent, record_id), load.recorded_at, load.load_id,
       load.illustrative or coalesce(hosted.illustrative, false) as illustrative
from incoming_follow_ups sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
order by sent.row_no
