-- Grain: one row per peer challenge of one authority and formal follow-up, at 6, 12 and 24 months; oldest first.
-- Parameters: as_known_on; authority_code.
-- Columns: challenge_id, start_on, end_on, date_precision, published_on; horizon_months; due_on, as recorded last;
--   first_due_on, as recorded first; signed_on; all three empty where no such follow-up is on record; illustrative,
--   whether the follow-up is, and challenge_illustrative.
with recorded as (
    select *, first_value(due_on) over told as first_due_on,
           row_number() over (partition by challenge_id, horizon_months order by recorded_at desc) as newest
    from follow_ups
    where ($as_known_on is null or recorded_at::date <= $as_known_on)
          and load_id not in (from replaced_loads($as_known_on))
    window told as (partition by challenge_id, horizon_months order by recorded_at)
)
select hosted.challenge_id, hosted.start_on, hosted.end_on, hosted.date_precision, hosted.published_on,
       horizon.months as horizon_months, asked.due_on, asked.first_due_on, asked.signed_on,
       coalesce(asked.illustrative, false) as illustrative, hosted.illustrative as challenge_illustrative
from known_challenges($as_known_on) hosted
cross join (from (values (6), (12), (24)) as given(months)) horizon
left join recorded asked
    on asked.challenge_id = hosted.challenge_id and asked.horizon_months = horizon.months and asked.newest = 1
where hosted.authority_code = $authority_code and hosted.kind = 'challenge'
order by hosted.start_on nulls last, hosted.challenge_id, horizon.months
