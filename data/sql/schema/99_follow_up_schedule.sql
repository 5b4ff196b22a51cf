create macro follow_up_schedule(as_known_on, as_at) as table
-- Grain: one row per peer challenge and formal follow-up, at 6, 12 and 24 months after its last day on site.
-- Parameters: as_known_on, a date, or null for everything recorded so far; as_at, the day of the states.
-- Columns: challenge_id, authority_code, horizon_months; due_on, as recorded last, else worked out from the last day on
--   site, and then the last day of a month where only a month is known; date_precision of due_on (day, month or none);
--   is_arranged, whether a due date is on record, and first_due_on, the one recorded first; held_on; signed_on; state
--   (signed; held, but not signed; due and overdue, where a day is arranged; expected and unrecorded, where none is;
--   undated); illustrative, whether its challenge is made up.
with told as (
    select asked.*, hosted.authority_code, hosted.illustrative as is_made_up,
           first_value(due_on) over recording as first_due_on,
           row_number() over (
               partition by asked.challenge_id, asked.horizon_months order by asked.recorded_at desc
           ) as newest
    from follow_ups asked
    join known_challenges(as_known_on) hosted using (challenge_id)
    where (as_known_on is null or asked.recorded_at::date <= as_known_on)
          and asked.load_id not in (from replaced_loads(as_known_on))
          -- What is made up is never said about a challenge that is not.
          and (not asked.illustrative or hosted.illustrative)
    window recording as (partition by asked.challenge_id, asked.horizon_months order by asked.recorded_at)
),
dated as (
    select hosted.challenge_id, hosted.authority_code, horizon.months as horizon_months, hosted.illustrative,
           case
               when told.due_on is not null then told.due_on
               when hosted.date_precision = 'day' then (hosted.end_on + to_months(horizon.months))::date
               -- Known to its month only: due at any time of the month so many months on.
               when hosted.date_precision = 'month' then last_day(hosted.end_on + to_months(horizon.months))
           end as due_on,
           case
               when told.due_on is not null then 'day'
               when hosted.end_on is not null and hosted.date_precision in ('day', 'month') then hosted.date_precision
               else 'none'
           end as date_precision,
           told.due_on is not null as is_arranged, told.first_due_on, null::date as held_on,
           case when told.signed_on <= as_at then told.signed_on end as signed_on
    from known_challenges(as_known_on) hosted
    cross join (from (values (6), (12), (24)) as given(months)) horizon
    left join told
        on told.challenge_id = hosted.challenge_id and told.horizon_months = horizon.months and told.newest = 1
    where hosted.kind = 'challenge'
)
select challenge_id, authority_code, horizon_months, due_on, date_precision, is_arranged, first_due_on, held_on,
       signed_on,
       case
           when signed_on is not null then 'signed'
           when held_on is not null then 'held'
           when due_on is null then 'undated'
           when is_arranged then if(due_on < as_at, 'overdue', 'due')
           else if(due_on < as_at, 'unrecorded', 'expected')
       end as state,
       illustrative
from dated
