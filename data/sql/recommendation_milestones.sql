-- Grain: one row per recommendation made to one of the 14, with the days from which is worked out how long it took.
-- Parameters: as_known_on, as_at.
-- Columns: recommendation_id, authority_code, challenge_id, areas, priority; illustrative, whether it or anything said of
--   it is made up; visit_end_on, the last day on site, empty where no day is on record; status, last_said_on and
--   is_silent (open, and nothing said for 90 days) as at the day; events, how many; is_accepted, whether it ever was.
--   For done and for verified, the first time: on, the day it was said, and is_exact, whether that is the day it came
--   about; where it is not, after is the last day on which something earlier was said to hold, if any.
--   For the re-checks at 12 and 24 months: due_12_on, due_24_on; status_at_12, status_at_24, the state on that day;
--   check_12, check_24: sustained or lapsed, as said in the re-check nearest to it (9 to 18 months, 18 to 36 months);
--   partly or overtaken, where the signed follow-up at 12 or 24 months says so, which leaves the state as it was.
with asked as (
    select made.recommendation_id, made.authority_code, made.challenge_id, made.areas, made.priority, made.illustrative,
           case when hosted.date_precision = 'day' then hosted.end_on end as visit_end_on,
           (visit_end_on + interval 12 month)::date as due_12_on, (visit_end_on + interval 24 month)::date as due_24_on
    from known_recommendations($as_known_on) made
    join authorities place using (authority_code)
    left join known_challenges($as_known_on) hosted using (challenge_id)
    where place.in_programme
),
told as (
    select recommendation_id, status, effective_on, illustrative,
           (effective_on, recorded_at, load_id, position) as told_at,
           -- A list that says how things stand, and not since when, has its events on the day it was loaded; what was
           -- agreed at a follow-up has the day it was held, which may be the same.
           not (is_statement and effective_on = recorded_at::date)
               or load_id in (select load_id from follow_up_records) as says_day
    from known_status_events($as_known_on)
    where effective_on <= $as_at
),
milestones as (
    select recommendation_id, count(*) as events, bool_or(illustrative) as illustrative,
           arg_max(status, told_at) as status, max(effective_on) as last_said_on,
           bool_or(status not in ('proposed', 'rejected')) as is_accepted,
           min({'told_at': told_at, 'is_exact': says_day and status = 'done'})
               filter (status in ('done', 'verified', 'sustained', 'lapsed')) as done,
           min({'told_at': told_at, 'is_exact': says_day and status = 'verified'})
               filter (status in ('verified', 'sustained', 'lapsed')) as verified
    from told
    group by all
),
-- The last day before on which it was not so yet, for the few whose own day nobody said.
bounds as (
    select told.recommendation_id,
           max(told.effective_on) filter (told.told_at < milestones.done.told_at) as done_after,
           max(told.effective_on) filter (told.told_at < milestones.verified.told_at) as verified_after
    from told
    join milestones using (recommendation_id)
    where told.says_day and not (coalesce(milestones.done.is_exact, true) and coalesce(milestones.verified.is_exact, true))
    group by all
),
checks as (
    select told.recommendation_id,
           arg_max(told.status, told.told_at) filter (told.effective_on <= asked.due_12_on) as status_at_12,
           arg_max(told.status, told.told_at) filter (told.effective_on <= asked.due_24_on) as status_at_24,
           arg_min(told.status, abs(told.effective_on - asked.due_12_on)) filter (
               told.status in ('sustained', 'lapsed')
               and told.effective_on >= asked.visit_end_on + interval 9 month
               and told.effective_on < asked.visit_end_on + interval 18 month
           ) as check_12,
           arg_min(told.status, abs(told.effective_on - asked.due_24_on)) filter (
               told.status in ('sustained', 'lapsed')
               and told.effective_on >= asked.visit_end_on + interval 18 month
               and told.effective_on < asked.visit_end_on + interval 36 month
           ) as check_24
    from told
    join milestones using (recommendation_id)
    join asked using (recommendation_id)
    where milestones.verified is not null
    group by all
),
-- What a signed follow-up found that is no state of its own.
found_again as (
    select item.recommendation_id,
           max(item.recheck) filter (item.horizon_months = 12) as found_12,
           max(item.recheck) filter (item.horizon_months = 24) as found_24
    from known_follow_up_items($as_known_on) item
    join known_follow_up_records($as_known_on) record on record.sha256 = item.record_sha256
    where item.recheck in ('partly', 'overtaken') and record.is_newest and record.signed_on <= $as_at
    group by all
)
select asked.* replace (asked.illustrative or coalesce(milestones.illustrative, false) as illustrative),
       coalesce(milestones.events, 0) as events, coalesce(milestones.status, 'proposed') as status,
       milestones.last_said_on, coalesce(milestones.is_accepted, false) as is_accepted,
       coalesce(state.is_open and milestones.last_said_on + 90 <= $as_at, false) as is_silent,
       (milestones.done.told_at)[1] as done_on, milestones.done.is_exact as done_is_exact, bounds.done_after,
       (milestones.verified.told_at)[1] as verified_on, milestones.verified.is_exact as verified_is_exact,
       bounds.verified_after, checks.status_at_12, checks.status_at_24, coalesce(found_again.found_12, checks.check_12) as check_12,
       coalesce(found_again.found_24, checks.check_24) as check_24
from asked
left join milestones using (recommendation_id)
left join bounds using (recommendation_id)
left join checks using (recommendation_id)
left join found_again using (recommendation_id)
left join states state on state.state = milestones.status
order by asked.recommendation_id
