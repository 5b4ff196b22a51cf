-- Grain: one row per kind of record about peer challenges that has any, in order of kind; what is made up in rows of its
--   own after what is on record.
-- Parameters: as_known_on.
-- Columns: kind, records, authorities (of the 14), newest_on (when one was recorded last), illustrative.
with recorded as (
    select 'Peer challenges and practice reviews' as kind, 1 as place, challenge_id as id, authority_code,
           recorded_at, illustrative
    from known_challenges($as_known_on)
    union all
    select 'Recommendations', 2, recommendation_id, authority_code, recorded_at, illustrative
    from known_recommendations($as_known_on)
    union all
    select 'Public follow-up reports', 3, reported_follow_up_id, authority_code, recorded_at, illustrative
    from reported_follow_ups
    union all
    select 'Regulator’s assessments', 4, rating_id, authority_code, recorded_at, illustrative from ratings
    union all
    select 'Events that may explain a change', 5, context_event_id, authority_code, recorded_at, illustrative
    from context_events
    union all
    select 'Reviewing authorities', 6, challenge_id || reviewer_authority_code || role, reviewer_authority_code,
           recorded_at, illustrative
    from known_exposures($as_known_on)
)
select kind, count(distinct id) as records, count(distinct authority_code) filter (where in_programme) as authorities,
       max(recorded_at) as newest_on, illustrative
from recorded
left join authorities using (authority_code)
where $as_known_on is null or recorded_at::date <= $as_known_on
group by kind, place, illustrative
order by illustrative, place
