-- Grain: one row, the state of the store.
-- Parameters: none. Challenges and recommendations are those on record: made-up ones are never counted with them.
select
    (select count(*) from known_observations(null)) as observations,
    (select count(*) from known_recommendations(null) where not illustrative) as recommendations,
    (select count(*) from known_challenges(null) where not illustrative) as challenges,
    (select count(*) from loads) as loads,
    (select max(received_at) from loads) as last_load_at,
    (select count(*) from open_flags(null)) as open_warnings,
    (select coalesce(bool_or(illustrative), false) from loads) as illustrative
