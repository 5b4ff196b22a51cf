-- Grain: one row per peer challenge of one authority and formal follow-up, at 6, 12 and 24 months; oldest first.
-- Parameters: as_known_on, as_at; authority_code.
-- Columns: challenge_id, start_on, end_on, date_precision, published_on; horizon_months; due_on, first_due_on, is_arranged,
--   held_on, signed_on and state as in follow_up_schedule, empty where the day and month of the visit are not known;
--   illustrative, whether the challenge is made up, and its follow-ups with it.
select hosted.challenge_id, hosted.start_on, hosted.end_on, hosted.date_precision, hosted.published_on,
       horizon.months as horizon_months, planned.due_on, planned.first_due_on, planned.is_arranged, planned.held_on,
       planned.signed_on, planned.state, hosted.illustrative
from known_challenges($as_known_on) hosted
cross join (from (values (6), (12), (24)) as given(months)) horizon
left join follow_up_schedule($as_known_on, $as_at) planned
    on planned.challenge_id = hosted.challenge_id and planned.horizon_months = horizon.months
where hosted.authority_code = $authority_code and hosted.kind = 'challenge'
order by hosted.start_on nulls last, hosted.challenge_id, horizon.months
