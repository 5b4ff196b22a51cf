-- The staged rows, with the day they count as recorded. What is said of a made-up challenge is made up itself.
select sent.* exclude (row_no, sheet, cell, sent, record_id),
       case when load.illustrative then coalesce(record.signed_on::timestamp, load.recorded_at) else load.recorded_at end
           as recorded_at, load.load_id,
       load.illustrative or coalesce(hosted.illustrative, false) as illustrative
from incoming_follow_up_items sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
left join incoming_follow_up_records record on record.sha256 = sent.record_sha256
where sent.record_sha256 is null or sent.record_sha256 not in (select sha256 from known_follow_up_records(null))
order by sent.row_no
