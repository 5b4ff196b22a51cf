create macro known_baseline_steps(as_known_on) as table
-- Grain: one row per baseline step, as last recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of baseline_steps.
select * from baseline_steps
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
qualify row_number() over (partition by baseline_step_id order by recorded_at::date desc, load_id desc) = 1
