-- Grain: one row per recommendation, with its state as at a day and what follows from it.
-- Parameters: as_known_on, as_at.
with told as (
    select * from status_events
    where ($as_known_on is null or recorded_at::date <= $as_known_on) and effective_on <= $as_at
),
latest as (
    select recommendation_id,
           arg_max(status, (effective_on, recorded_at, event_id)) as status,
           arg_max(revised_due_on, (effective_on, recorded_at, event_id)) filter (revised_due_on is not null) as revised,
           max(effective_on) as last_event_on
    from told
    group by all
),
linked as (
    select recommendation_id, list(distinct indicator order by indicator) as indicators
    from recommendation_indicators
    where $as_known_on is null or recorded_at::date <= $as_known_on
    group by all
),
current as (
    select asked.*, coalesce(latest.status, 'proposed') as status,
           coalesce(latest.revised, asked.due_on) as current_due_on,
           coalesce(latest.last_event_on, asked.recorded_at::date) as last_event_on,
           coalesce(hosted.published_on, hosted.end_on) as known_since,
           coalesce(latest.status, 'proposed')
               in ('accepted', 'part_accepted', 'planned', 'in_progress', 'paused', 'reopened') as open,
           coalesce(linked.indicators, []) as indicators
    from known_recommendations($as_known_on) asked
    left join latest using (recommendation_id)
    left join known_challenges($as_known_on) hosted using (challenge_id)
    left join linked using (recommendation_id)
)
select recommendation_id, reference, authority_code, challenge_id, text, areas, quality_statements, priority,
       raised_by_expert, response, response_reason, action, owner_role, due_on, current_due_on, status,
       list_filter([
           case when open and current_due_on < $as_at then 'late' end,
           case when open and current_due_on between $as_at and $as_at + 60 then 'due_soon' end,
           case when open and current_due_on is null and known_since + 30 <= $as_at then 'undated' end,
           case when open and last_event_on + 90 <= $as_at then 'silent' end,
           case when status = 'done' then 'awaiting_verification' end
       ], lambda word: word is not null) as derived,
       indicators, illustrative, source_url, note
from current
order by authority_code, reference, recommendation_id
