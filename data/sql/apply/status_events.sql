-- The staged events that are not on record yet. One about a made-up recommendation is made up itself.
select sent.event_id, sent.recommendation_id, sent.status, sent.effective_on, sent.actor_role, sent.comment,
       sent.evidence_title, sent.evidence_url, sent.revised_due_on, sent.reason, sent.is_statement, sent.day_is_known,
       sent.row_no as position,
       -- What is made up counts as recorded on the day it is about, so that it is not shown before.
       case when load.illustrative then sent.effective_on::timestamp else load.recorded_at end as recorded_at,
       sent.record_sha256, load.load_id,
       load.illustrative or coalesce(asked.illustrative, false) as illustrative
from incoming_status_events sent
cross join incoming_load load
left join known_recommendations(null) asked using (recommendation_id)
where sent.is_new
order by sent.row_no
