create macro recommendation_states(as_known_on, as_at) as table
-- Grain: one row per recommendation, in the state it was in on a day, by what was known on another.
-- Parameters: as_known_on, a date, or null for everything recorded so far; as_at, the day of the states.
-- Columns: those of recommendations, with due_on as first set; status, since_on (when it came into that state),
--   status_by (who judged that), current_due_on, last_event_on (or the day it was recorded), events, is_open,
--   visit_on (first day on site), known_since (publication of the findings, the end of the challenge where that is not
--   known, or the first event where neither is), late, due_soon, undated, silent, awaiting_verification.
with told as (
    select *, (effective_on, recorded_at, load_id, position) as told_at,
           lag(status) over (
               partition by recommendation_id order by effective_on, recorded_at, load_id, position
           ) is distinct from status as moves
    from known_status_events(as_known_on)
    where effective_on <= as_at
),
latest as (
    select recommendation_id, count(*) as events, arg_max(status, told_at) as status,
           arg_max(actor_role, told_at) filter (moves) as status_by,
           arg_max(effective_on, told_at) filter (moves) as since_on,
           arg_max(revised_due_on, told_at) filter (revised_due_on is not null) as revised_due_on,
           max(effective_on) as last_event_on, min(effective_on) as first_event_on
    from told
    group by all
),
current as (
    select asked.* replace (first_due.due_on as due_on), coalesce(latest.status, 'proposed') as status,
           latest.since_on, latest.status_by, coalesce(latest.revised_due_on, first_due.due_on) as current_due_on,
           coalesce(latest.last_event_on, asked.recorded_at::date) as last_event_on,
           coalesce(latest.events, 0) as events, state.is_open, hosted.start_on as visit_on,
           coalesce(hosted.published_on, hosted.end_on, latest.first_event_on) as known_since
    from known_recommendations(as_known_on) asked
    left join first_due_dates(as_known_on) first_due using (recommendation_id)
    left join latest using (recommendation_id)
    left join known_challenges(as_known_on) hosted using (challenge_id)
    join states state on state.state = coalesce(latest.status, 'proposed')
)
select *,
       is_open and current_due_on is not null and current_due_on < as_at as late,
       is_open and current_due_on is not null and current_due_on between as_at and as_at + 60 as due_soon,
       is_open and current_due_on is null and known_since + 30 <= as_at as undated,
       is_open and last_event_on + 90 <= as_at as silent,
       status = 'done' as awaiting_verification
from current
