-- Grain: one row per recommendation, with its state as at a day and what follows from it.
-- Parameters: as_known_on, as_at.
with linked as (
    select recommendation_id, list(indicator order by indicator) as indicators
    from known_recommendation_indicators($as_known_on)
    group by all
)
select recommendation_id, reference, authority_code, challenge_id, text, areas, quality_statements, priority,
       raised_by_expert, response, response_reason, action, owner_role, due_on, current_due_on, status,
       list_filter([
           case when late then 'late' end, case when due_soon then 'due_soon' end,
           case when undated then 'undated' end, case when silent then 'silent' end,
           case when awaiting_verification then 'awaiting_verification' end
       ], lambda word: word is not null) as derived,
       coalesce(linked.indicators, []) as indicators, illustrative, source_url, note
from recommendation_states($as_known_on, $as_at)
left join linked using (recommendation_id)
order by authority_code, reference, recommendation_id
