create macro follow_up_schedule(as_known_on, as_at) as table
-- Grain: one row per peer challenge with a day or month on record and formal follow-up, at 6, 12 and 24 months.
-- Parameters: as_known_on, a date, or null for everything recorded so far; as_at, the day of the states.
-- Columns: challenge_id, authority_code, start_on, end_on, date_precision, published_on, horizon_months;
--   due_on, the day arranged, else so many months after the last day on site (the last day of that month where only the
--   month of the visit is known); first_due_on, as it was before it first moved; is_arranged, whether its day is on
--   record; held_on, signed_on, host_role, lead_role, sha256 of its newest signed record, which has the last word;
--   noted_due_on, noted_held_on, what was put on record since, for an amendment; state: signed, held, due, overdue,
--   or unrecorded where its day had passed before the challenge came on record, so that nobody was asked to hold it;
--   illustrative.
with hosted as (
    from known_challenges(as_known_on)
    where kind = 'challenge' and end_on is not null and date_precision in ('day', 'month')
),
came as (
    select challenge_id, min(recorded_at)::date as came_on from challenges group by all
),
counted as (
    select hosted.*, came.came_on, horizon.months as horizon_months,
           case date_precision when 'day' then end_on + to_months(horizon.months)
                else last_day(end_on + to_months(horizon.months))
           end::date as counted_on
    from hosted
    join came using (challenge_id)
    cross join (values (6), (12), (24)) horizon(months)
),
firsts as (
    select challenge_id, horizon_months, arg_min(due_on, (recorded_at, load_id)) as arranged_first
    from follow_ups
    where due_on is not null and (as_known_on is null or recorded_at::date <= as_known_on)
      and load_id not in (from replaced_loads(as_known_on))
    group by all
),
placed as (
    select counted.challenge_id, counted.authority_code, counted.start_on, counted.end_on, counted.date_precision,
           counted.published_on, counted.horizon_months,
           coalesce(record.due_on, said.due_on, counted.counted_on) as due_on,
           -- A first day a month or more from the one counted from the visit is a move as well.
           case when abs(firsts.arranged_first - counted.counted_on) <= 31 then firsts.arranged_first
                else counted.counted_on
           end as first_due_on,
           said.due_on is not null as is_arranged, coalesce(record.held_on, said.held_on) as held_on, record.signed_on,
           record.host_role, record.lead_role, record.sha256, counted.came_on, counted.illustrative,
           case when said.recorded_at > record.recorded_at then said.due_on end as noted_due_on,
           case when said.recorded_at > record.recorded_at then said.held_on end as noted_held_on
    from counted
    left join known_follow_ups(as_known_on) said using (challenge_id, horizon_months)
    left join firsts using (challenge_id, horizon_months)
    left join (from known_follow_up_records(as_known_on) where is_newest) record using (challenge_id, horizon_months)
)
select * exclude (came_on) replace (
           case when held_on <= as_at then held_on end as held_on,
           case when signed_on <= as_at then signed_on end as signed_on,
           case when signed_on <= as_at then host_role end as host_role,
           case when signed_on <= as_at then lead_role end as lead_role,
           case when signed_on <= as_at then sha256 end as sha256
       ),
       case when signed_on <= as_at then 'signed'
            when held_on <= as_at then 'held'
            when due_on >= as_at then 'due'
            when is_arranged or came_on <= due_on then 'overdue'
            else 'unrecorded'
       end as state
from placed
