-- Grain: one row per practice review, as last recorded.
-- Parameters: as_known_on.
select practice_review_id, challenge_id, start_on, end_on, date_precision, summary, source_url, illustrative
from known_practice_reviews($as_known_on)
order by practice_review_id
