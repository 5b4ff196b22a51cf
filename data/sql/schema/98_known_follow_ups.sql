create macro known_follow_ups(as_known_on) as table
-- Grain: one row per challenge and horizon arranged or held, as last recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of follow_ups.
select * from follow_ups
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or challenge_id in (select challenge_id from known_challenges(as_known_on) where illustrative))
qualify row_number() over (partition by challenge_id, horizon_months order by recorded_at::date desc, load_id desc) = 1
