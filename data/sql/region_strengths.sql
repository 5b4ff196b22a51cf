-- Grain: one row per strength that a challenge of one of the 14 found, those taken back left out; by authority and number.
-- Parameters: as_known_on.
-- Columns: finding_id, reference, challenge_id, text, areas, quality_statements, illustrative; authority_code and name of
--   the host; challenge_start_on, challenge_end_on and challenge_precision.
select found.finding_id, found.reference, found.challenge_id, found.text, found.areas, found.quality_statements,
       found.illustrative or hosted.illustrative as illustrative, place.authority_code, place.name,
       hosted.start_on as challenge_start_on, hosted.end_on as challenge_end_on,
       hosted.date_precision as challenge_precision
from known_findings($as_known_on) found
join known_challenges($as_known_on) hosted using (challenge_id)
join authorities place using (authority_code)
where found.kind = 'strength' and not found.is_withdrawn and place.in_programme
order by place.name, hosted.start_on desc nulls last, found.challenge_id, found.reference nulls last, found.finding_id
