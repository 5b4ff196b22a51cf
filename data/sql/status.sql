-- Grain: one row, the state of the store.
-- Parameters: none.
select
    (select count(*) from known_observations(null)) as observations,
    (select count(distinct recommendation_id) from recommendations) as recommendations,
    (select count(distinct challenge_id) from challenges) as challenges,
    (select count(*) from loads) as loads,
    (select max(received_at) from loads) as last_load_at,
    (
        select count(*)
        from flagged_rows flag
        join check_outcomes using (load_id, name)
        where severity = 'warning'
          and load_id not in (select replaces from loads where replaces is not null)
          and not exists (
              select 1 from acceptances done
              where done.name = flag.name and done.authority_code = flag.authority_code
                and done.indicator = flag.indicator and done.disaggregation = flag.disaggregation
                and done.period_start = flag.period_start
          )
    ) as open_warnings,
    (select coalesce(bool_or(illustrative), false) from loads) as illustrative
