-- Grain: one row per practice review ahead of a challenge of one authority; oldest first, undated last.
-- Parameters: as_known_on; authority_code.
-- Columns: those of practice_reviews.
select review.*
from known_practice_reviews($as_known_on) review
join known_challenges($as_known_on) challenge using (challenge_id)
where challenge.authority_code = $authority_code and not challenge.illustrative
order by review.start_on nulls last, review.practice_review_id
