-- Grain: one row per peer challenge of the 14, oldest first, undated last; a look at case files by itself is none.
-- Parameters: as_known_on.
-- Columns: the authority's name; the rest as in challenges.
select hosted.challenge_id, hosted.authority_code, place.name, hosted.start_on, hosted.end_on, hosted.date_precision,
       hosted.programme, hosted.source_url, hosted.illustrative
from known_challenges($as_known_on) hosted
join authorities place using (authority_code)
where place.in_programme and hosted.kind = 'challenge'
order by hosted.start_on nulls last, hosted.challenge_id
