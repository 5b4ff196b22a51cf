create macro known_self_assessments(as_known_on) as table
-- Grain: one row per self-assessment, as last recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of self_assessments.
select * from self_assessments
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or challenge_id in (select challenge_id from known_challenges(as_known_on)))
qualify row_number() over (partition by self_assessment_id order by recorded_at::date desc, load_id desc) = 1
