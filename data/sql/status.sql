-- Grain: one row, the state of the store.
-- Parameters: none.
select
    (select count(*) from known_observations(null)) as observations,
    (select count(*) from known_recommendations(null)) as recommendations,
    (select count(*) from known_challenges(null)) as challenges,
    (select count(*) from loads) as loads,
    (select max(received_at) from loads) as last_load_at,
    (select count(*) from open_flags(null)) as open_warnings,
    (select coalesce(bool_or(illustrative), false) from loads) as illustrative
