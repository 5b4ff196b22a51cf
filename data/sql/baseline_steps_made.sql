-- Grain: one row per baseline step in use in the series of one authority, by measure, oldest first.
-- Parameters: as_known_on; authority_code.
-- Columns: those of baseline_steps.
select * from known_baseline_steps($as_known_on)
where authority_code = $authority_code and not is_withdrawn
order by construct, starts_on
