-- Grain: one row per strength or area for consideration one challenge found, those taken back left out; by kind and number.
-- Parameters: as_known_on; challenge_id.
-- Columns: those of findings.
select *
from known_findings($as_known_on)
where challenge_id = $challenge_id and not is_withdrawn
order by kind desc, reference nulls last, recorded_at, finding_id
