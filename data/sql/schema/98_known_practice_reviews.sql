create macro known_practice_reviews(as_known_on) as table
-- Grain: one row per practice review, as last recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of practice_reviews.
select * from practice_reviews
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or challenge_id in (select challenge_id from known_challenges(as_known_on)))
qualify row_number() over (partition by practice_review_id order by recorded_at::date desc, load_id desc) = 1
