-- Grain: one row per factual correction, as last recorded.
-- Parameters: as_known_on.
select correction_id, reference, challenge_id, finding_id, stated, corrected, asked_on, asked_by, decision, decided_on,
       reason, source_url, note, illustrative
from known_corrections($as_known_on)
order by correction_id
