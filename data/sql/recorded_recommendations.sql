-- Grain: one row per recommendation made to one authority, in order of its challenge and of the record.
--   Made-up ones are left out: they have a page of their own, and no record mixes both.
-- Parameters: as_known_on; authority_code.
-- Columns: those of recommendations; start_on, end_on and date_precision of its challenge, empty where the record does
--   not say which.
select recommendation.*, challenge.start_on, challenge.end_on, challenge.date_precision
from known_recommendations($as_known_on) recommendation
left join known_challenges($as_known_on) challenge using (challenge_id)
where recommendation.authority_code = $authority_code and not recommendation.illustrative
order by challenge.start_on nulls last, recommendation.challenge_id, recommendation.recommendation_id
