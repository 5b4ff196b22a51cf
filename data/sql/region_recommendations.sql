-- Grain: one row per recommendation to one of the 14 or to the region as a whole, in the state it was in on a day.
-- Parameters: as_known_on, as_at.
-- Columns: those of recommendation_list; challenge_kind, empty where the record does not say; name, of the authority or
--   region; rests_on_made_up, whether the recommendation or anything said about it by then is made up.
with made_up as (
    select distinct recommendation_id
    from known_status_events($as_known_on)
    where illustrative and effective_on <= $as_at
),
linked as (
    select recommendation_id, list(indicator order by indicator) as indicators
    from known_recommendation_indicators($as_known_on)
    group by all
)
select asked.*, state.label as state_label, state.position as state_position, hosted.start_on as challenge_start_on,
       hosted.end_on as challenge_end_on, hosted.date_precision as challenge_precision,
       hosted.published_on as challenge_published_on, hosted.kind as challenge_kind,
       coalesce(linked.indicators, []) as indicators, place.name,
       asked.illustrative or made_up.recommendation_id is not null as rests_on_made_up
from recommendation_states($as_known_on, $as_at) asked
join authorities place using (authority_code)
join states state on state.state = asked.status
left join known_challenges($as_known_on) hosted using (challenge_id)
left join linked using (recommendation_id)
left join made_up using (recommendation_id)
where place.in_programme or place.authority_code = 'E12000005'
order by place.in_programme desc, place.name, hosted.start_on desc nulls last, asked.challenge_id, asked.reference,
         asked.recommendation_id
