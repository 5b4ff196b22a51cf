create macro known_status_events(as_known_on) as table
-- Grain: one row per status event recorded by a day, and not put right since by another load.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of status_events; an answer
--   whose day nobody said counts from the day of the load that brought it, or of the first event where that is earlier.
with made as (
    select load_id from loads where illustrative and actor_role = 'publisher'
),
-- Once somebody records an event of a made-up recommendation, it is theirs: what was made up for later days stops.
taken_up as (
    select recommendation_id, min(recorded_at) as taken_up_at
    from status_events
    where illustrative and load_id not in (from made) and load_id not in (from replaced_loads(as_known_on))
      and (as_known_on is null or recorded_at::date <= as_known_on)
    group by all
),
known as (
    select told.* from status_events told
    where (as_known_on is null or told.recorded_at::date <= as_known_on)
      and told.load_id not in (from replaced_loads(as_known_on))
      and (told.record_sha256 is null or told.record_sha256 not in (from replaced_follow_up_records(as_known_on)))
      and (not told.illustrative
           or told.recommendation_id in (select recommendation_id from known_recommendations(as_known_on)))
      and not exists (
          from taken_up
          where taken_up.recommendation_id = told.recommendation_id and told.recorded_at > taken_up.taken_up_at
            and told.load_id in (from made)
      )
),
-- Only a few answers come without a day; a window over all events would cost every reader.
begun as (
    select recommendation_id, min(effective_on) as first_on
    from known
    where recommendation_id in (select recommendation_id from status_events where not day_is_known)
    group by all
)
select known.* replace (
           case when day_is_known then effective_on else least(effective_on, first_on) end as effective_on
       )
from known
left join begun on begun.recommendation_id = known.recommendation_id
