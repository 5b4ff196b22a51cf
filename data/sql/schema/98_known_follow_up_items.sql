create macro known_follow_up_items(as_known_on) as table
-- Grain: one row per follow-up, recommendation and signed record, as last recorded by a day and not put right since; what
--   is still being gone through stands in no record.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of follow_up_items.
select * from follow_up_items
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or challenge_id in (select challenge_id from known_challenges(as_known_on) where illustrative))
qualify row_number() over (
    partition by challenge_id, horizon_months, recommendation_id, record_sha256 order by recorded_at desc, load_id desc
) = 1
