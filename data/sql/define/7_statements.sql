-- What a list of recommendations says of how each one stands, staged as an event: steps before it may be unrecorded.
insert into incoming_status_events by name
select row_no, sheet, cell, sent, recommendation_id,
       coalesce(status, case response
           when 'accept' then 'accepted' when 'part' then 'part_accepted' when 'reject' then 'rejected'
       end) as status,
       status_on as effective_on, coalesce(status_by, 'host') as actor_role, comment, evidence_title, evidence_url,
       coalesce(current_due_on, due_on) as revised_due_on,
       coalesce(reason, case when coalesce(status, 'rejected') in ('rejected', 'part_accepted') then response_reason end)
           as reason,
       true as is_statement, status_on is not null as says_day,
       -- The answer alone says no state of its own and no day.
       status is not null or status_on is not null or response is null as day_is_known, true as is_new
from incoming_recommendations
where recommendation_id is not null
