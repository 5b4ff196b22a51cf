-- Grain: one row per finding, those taken back included, as last recorded.
-- Parameters: as_known_on.
select finding_id, reference, challenge_id, kind, text, areas, quality_statements, raised_by_expert, is_withdrawn,
       source_url, note, illustrative
from known_findings($as_known_on)
order by finding_id
