create macro known_challenges(as_known_on) as table
-- Grain: one row per challenge, as last recorded by a day and not put right since; made-up ones while they stand in for others.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of challenges.
select * from challenges
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  -- What is made up is shown unless a reader has turned it off, and until the authority has records of its own.
  and (not illustrative or (
      coalesce(getvariable('shows_made_up'), true)
      and authority_code not in (from authority_own_records(as_known_on))
  ))
qualify row_number() over (partition by challenge_id order by recorded_at::date desc, load_id desc) = 1
