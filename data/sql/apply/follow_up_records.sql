-- The staged records that are not on record yet, by their fingerprints.
select sent.* exclude (row_no, sheet, cell, sent, record_id, found_sha256, authority_code, says_made_up),
       -- What is made up counts as recorded on the day it is about, so that it is not shown before.
       case when load.illustrative then sent.signed_on::timestamp else load.recorded_at end as recorded_at, load.load_id,
       load.illustrative or coalesce(hosted.illustrative, false) as illustrative
from incoming_follow_up_records sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
where sent.sha256 not in (select sha256 from known_follow_up_records(null))
order by sent.row_no
