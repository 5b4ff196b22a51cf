-- Grain: one row per challenge and construct that is to show what came of it: linked to one of its recommendations that
--   was not turned down, or chosen for the challenge. Those of most recommendations come first.
-- Parameters: as_known_on; authority_code, challenge_id, each null for all.
-- Columns: challenge_id, authority_code, construct, short_title, polarity; recommendations, ids of those it is linked to;
--   is_chosen, whether it was chosen for the challenge; direction (increase, decrease, or both where they differ); whys, in
--   the order they were said; chosen_on, the first day it is on record with that direction; first_result_on, when the
--   first result of after the challenge was published, empty while there is none; before_results, whether it was chosen
--   before that day (empty where the month of the challenge is not known); illustrative.
with hosted as (
    select challenge_id, authority_code, illustrative
    from known_challenges($as_known_on)
    where kind = 'challenge'
      and ($authority_code is null or authority_code = $authority_code)
      and ($challenge_id is null or challenge_id = $challenge_id)
),
said as (
    select asked.challenge_id, linked.indicator, linked.direction, linked.why, linked.linked_on as chosen_on,
           linked.recommendation_id, linked.illustrative
    from known_recommendation_indicators($as_known_on) linked
    join known_recommendations($as_known_on) asked using (recommendation_id)
    where asked.response is distinct from 'reject'
    union all
    select challenge_id, indicator, direction, why, chosen_on, null, illustrative
    from known_tracked_measures($as_known_on)
),
tracked as (
    select hosted.challenge_id, hosted.authority_code, definition.construct,
           list(said.recommendation_id order by said.recommendation_id)
               filter (where said.recommendation_id is not null) as recommendations,
           bool_or(said.recommendation_id is null) as is_chosen,
           case when min(said.direction) = max(said.direction) then min(said.direction) else 'both' end as direction,
           list(said.why order by said.chosen_on, said.why) as whys,
           -- With two directions, the later of them could have been chosen after the results.
           max(said.chosen_on) filter (where said.chosen_on = first_of_direction) as chosen_on,
           hosted.illustrative or bool_or(said.illustrative) as illustrative
    from hosted
    join said using (challenge_id)
    join indicators definition using (indicator)
    join (
        select challenge_id, indicators.construct, direction, min(chosen_on) as first_of_direction
        from said join indicators using (indicator)
        group by all
    ) firsts
        on firsts.challenge_id = hosted.challenge_id and firsts.construct = definition.construct
        and firsts.direction = said.direction
    group by hosted.challenge_id, hosted.authority_code, definition.construct, hosted.illustrative
),
results as (
    select tracked.challenge_id, tracked.construct, min(figure.published_on) as first_result_on
    from tracked
    join dated_challenges($as_known_on) dated using (challenge_id)
    join observations figure
        on figure.authority_code = tracked.authority_code and figure.construct = tracked.construct
    join indicators definition on definition.indicator = figure.indicator
    where figure.disaggregation = 'total' and figure.value is not null
      and ($as_known_on is null or figure.published_on <= $as_known_on)
      and event_phase(
          dated.first_day, dated.last_day, figure.period_start, figure.period_end, figure.ref_date,
          flow_figure(definition.kind, figure.ref_date, figure.period_end)
      ) = 'post'
    group by all
)
select tracked.challenge_id, tracked.authority_code, tracked.construct, measure.short_title, measure.polarity,
       coalesce(tracked.recommendations, []) as recommendations, tracked.is_chosen, tracked.direction, tracked.whys,
       tracked.chosen_on, results.first_result_on,
       case when dated.challenge_id is not null then coalesce(tracked.chosen_on < results.first_result_on, true) end
           as before_results,
       tracked.illustrative
from tracked
join indicators measure on measure.indicator = tracked.construct
left join results
    on results.challenge_id = tracked.challenge_id and results.construct = tracked.construct
left join dated_challenges($as_known_on) dated on dated.challenge_id = tracked.challenge_id
order by tracked.challenge_id, len(coalesce(tracked.recommendations, [])) desc, measure.short_title
