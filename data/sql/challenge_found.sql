-- Grain: one row, one peer challenge by its id; none where it is not on record.
-- Parameters: as_known_on; challenge_id.
-- Columns: those of challenges, and name, the authority's.
select hosted.*, place.name
from known_challenges($as_known_on) hosted
join authorities place using (authority_code)
where hosted.challenge_id = $challenge_id
