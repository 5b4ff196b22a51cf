-- The staged records that are not on record yet, by their fingerprints.
select sent.* exclude (row_no, sheet, cell, sent, record_id, found_sha256), load.recorded_at, load.load_id,
       load.illustrative or coalesce(hosted.illustrative, false) as illustrative
from incoming_follow_up_records sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
order by sent.row_no
