-- Grain: one row per formal follow-up of one of the 14 that is not signed off, in the state recorded last; soonest first.
-- Parameters: as_at, only what was recorded by then.
-- Columns: authority_code, name, challenge_id, horizon_months, due_on, first_due_on (the date first set), illustrative.
with recorded as (
    select *, first_value(due_on) over (
        partition by challenge_id, horizon_months order by recorded_at
    ) as first_due_on
    from follow_ups
    where recorded_at < cast($as_at as date) + interval 1 day
),
newest as (
    select * from recorded
    qualify row_number() over (partition by challenge_id, horizon_months order by recorded_at desc) = 1
),
hosts as (
    select distinct challenge_id, authority_code from challenges
)
select place.authority_code, place.name, newest.challenge_id, newest.horizon_months, newest.due_on,
       newest.first_due_on, newest.illustrative
from newest
join hosts using (challenge_id)
join authorities place using (authority_code)
where newest.signed_on is null and place.in_programme
order by newest.due_on, place.name, newest.horizon_months
