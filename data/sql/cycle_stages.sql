-- Grain: one row per authority of the programme, peer challenge and formal follow-up, at 6, 12 and 24 months; one with
--   nothing but its name for an authority without a challenge. By name, then the newest challenge first, undated last.
-- Parameters: as_known_on, as_at.
-- Columns: authority_code, name; challenge_id, start_on, end_on, date_precision, published_on, illustrative, of the
--   challenge; assessed_on and assessed_precision, of its last self-assessment; reviewed_from, reviewed_until and
--   reviewed_precision, of its last practice review; findings (strengths and areas for consideration on record);
--   recommendations, answered (of these, accepted or not), accepted (of these, still to be carried by this plan) and
--   planned (of these, closed, or open with an owner and a due date); horizon_months, due_on, due_precision,
--   is_arranged, first_due_on (of one that is arranged), held_on, signed_on and state, of the follow-up: those of
--   follow_up_schedule, expected where it is due and no day is arranged, undated where it cannot be dated.
with assessed as (
    select challenge_id, finished_on as assessed_on, date_precision as assessed_precision
    from known_self_assessments($as_known_on)
    qualify row_number() over (
        partition by challenge_id order by finished_on desc nulls last, self_assessment_id
    ) = 1
),
reviewed as (
    select challenge_id, start_on as reviewed_from, end_on as reviewed_until, date_precision as reviewed_precision
    from known_practice_reviews($as_known_on)
    qualify row_number() over (partition by challenge_id order by start_on desc nulls last, practice_review_id) = 1
),
found as (
    select challenge_id, count(*) as findings
    from known_findings($as_known_on)
    where not is_withdrawn
    group by all
),
asked as (
    select recommendation.challenge_id, count(*) as recommendations,
           count(*) filter (status <> 'proposed') as answered,
           count(*) filter (status not in ('proposed', 'rejected', 'moved', 'superseded')) as accepted,
           count(*) filter (
               status not in ('proposed', 'rejected', 'moved', 'superseded')
               and (not is_open or (owner_role is not null and current_due_on is not null))
           ) as planned
    from recommendation_states($as_known_on, $as_at) recommendation
    join known_challenges($as_known_on) hosted using (challenge_id)
    -- What is made up is never said about a challenge that is not.
    where not recommendation.illustrative or hosted.illustrative
    group by all
)
select place.authority_code, place.name, hosted.challenge_id, hosted.start_on, hosted.end_on, hosted.date_precision,
       hosted.published_on, hosted.illustrative, assessed.assessed_on, assessed.assessed_precision,
       reviewed.reviewed_from, reviewed.reviewed_until, reviewed.reviewed_precision,
       coalesce(found.findings, 0) as findings, coalesce(asked.recommendations, 0) as recommendations,
       coalesce(asked.answered, 0) as answered, coalesce(asked.accepted, 0) as accepted,
       coalesce(asked.planned, 0) as planned, horizon.months as horizon_months, schedule.due_on,
       case when schedule.is_arranged then 'day' else coalesce(schedule.date_precision, 'none') end as due_precision,
       coalesce(schedule.is_arranged, false) as is_arranged,
       case when schedule.is_arranged then schedule.first_due_on end as first_due_on, schedule.held_on,
       schedule.signed_on,
       case when hosted.challenge_id is null then null when schedule.state is null then 'undated'
            when schedule.state = 'due' and not schedule.is_arranged then 'expected'
            else schedule.state
       end as state
from authorities place
left join (from known_challenges($as_known_on) where kind = 'challenge') hosted using (authority_code)
left join (values (6), (12), (24)) horizon(months) on hosted.challenge_id is not null
left join follow_up_schedule($as_known_on, $as_at) schedule
    on schedule.challenge_id = hosted.challenge_id and schedule.horizon_months = horizon.months
left join assessed on assessed.challenge_id = hosted.challenge_id
left join reviewed on reviewed.challenge_id = hosted.challenge_id
left join found on found.challenge_id = hosted.challenge_id
left join asked on asked.challenge_id = hosted.challenge_id
where place.in_programme
order by place.name, hosted.start_on desc nulls last, hosted.challenge_id, horizon.months
