-- The staged records that bring a baseline, with the day they count as recorded.
select sent.challenge_id, sent.data_id, sent.sha256, sent.content,
       case when hosted.illustrative then hosted.recorded_at else load.recorded_at end as recorded_at, load.load_id,
       sent.says_made_up as illustrative
from incoming_baseline_records sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
where sent.sha256 in (select sha256 from incoming_baselines where is_new)
order by sent.row_no
