-- Grain: one row per recommendation made to one authority, in the state it was in on a day.
-- Parameters: as_known_on, as_at; authority_code.
-- Columns: those of recommendation_states; state_label and state_position; challenge_start_on, challenge_end_on,
--   challenge_precision and challenge_published_on, empty where the record does not say; indicators, the ids of what it
--   is expected to move.
with linked as (
    select recommendation_id, list(indicator order by indicator) as indicators
    from known_recommendation_indicators($as_known_on)
    group by all
)
select asked.*, state.label as state_label, state.position as state_position, hosted.start_on as challenge_start_on,
       hosted.end_on as challenge_end_on, hosted.date_precision as challenge_precision,
       hosted.published_on as challenge_published_on, coalesce(linked.indicators, []) as indicators
from recommendation_states($as_known_on, $as_at) asked
join states state on state.state = asked.status
left join known_challenges($as_known_on) hosted using (challenge_id)
left join linked using (recommendation_id)
where asked.authority_code = $authority_code
order by hosted.start_on desc nulls last, asked.challenge_id, asked.reference, asked.recommendation_id
