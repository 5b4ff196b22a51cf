-- The staged baselines that are not frozen yet. Those of a made-up challenge count as recorded when that is, so that
-- nothing of it is shown before.
select sent.* exclude (row_no, sheet, cell, sent, date_precision, says_made_up, is_new),
       case when hosted.illustrative then hosted.recorded_at else load.recorded_at end as recorded_at, load.load_id,
       sent.says_made_up as illustrative
from incoming_baselines sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
where sent.is_new
order by sent.row_no
