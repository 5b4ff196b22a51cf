-- Grain: one row per self-assessment, as last recorded.
-- Parameters: as_known_on.
select self_assessment_id, challenge_id, finished_on, date_precision, summary, source_url, note, illustrative
from known_self_assessments($as_known_on)
order by self_assessment_id
