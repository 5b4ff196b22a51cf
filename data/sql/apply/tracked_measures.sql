-- The staged choices of measures. They count from the moment they were received: a day given for the file would let a
-- choice look older than the results it was made from. One for a made-up challenge is made up itself.
select sent.* exclude (row_no, sheet, cell, sent, record_id), load.received_at as recorded_at, load.load_id,
       load.illustrative or coalesce(hosted.illustrative, false) as illustrative
from incoming_tracked_measures sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
order by sent.row_no
