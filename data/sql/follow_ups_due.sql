-- Grain: one row per formal follow-up of one of the 14 that is due or overdue; soonest first.
-- Parameters: as_known_on, as_at.
-- Columns: authority_code, name, challenge_id, horizon_months, due_on, first_due_on (the date first set), illustrative.
select place.authority_code, place.name, planned.challenge_id, planned.horizon_months, planned.due_on,
       planned.first_due_on, planned.illustrative
from follow_up_schedule($as_known_on, $as_at) planned
join authorities place using (authority_code)
where planned.state in ('due', 'overdue') and place.in_programme
order by planned.due_on, place.name, planned.horizon_months
