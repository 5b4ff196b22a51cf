-- What host and lead signed of each recommendation, staged as an event: steps before it may be unrecorded. Done is for the
-- host to say, what follows for the lead.
insert into incoming_status_events by name
select item.row_no, item.sheet, item.cell, item.sent, item.recommendation_id, item.record_sha256,
       -- One for each record, also where an amendment goes back to what an earlier one said. In letters: digits in a row
       -- would read like somebody's number.
       left(translate(md5(item.record_sha256 || item.recommendation_id), '0123456789abcdef', 'abcdefghijklmnop'), 16)
           as event_id,
       item.agreed_status as status,
       record.held_on as effective_on, coalesce(moves.judged_by, 'lead') as actor_role,
       'Agreed at the ' || item.horizon_months || '-month follow-up.'
       || case item.recheck when 'partly' then ' Partly in place.' when 'overtaken' then ' Overtaken by something else.'
               else '' end
       || coalesce(' Host: ' || item.host_view, '') || coalesce(' Lead: ' || item.lead_view, '') as comment,
       item.evidence_title, item.evidence_url, coalesce(item.lead_view, item.host_view) as reason,
       true as is_statement, true as says_day, true as day_is_known, true as is_new
from incoming_follow_up_items item
join incoming_follow_up_records record on record.sha256 = item.record_sha256
left join (select distinct to_state, judged_by from moves where judged_by is not null) moves
    on moves.to_state = item.agreed_status
where item.recommendation_id is not null and item.agreed_status is not null
