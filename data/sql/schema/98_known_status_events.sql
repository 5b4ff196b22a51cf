create macro known_status_events(as_known_on) as table
-- Grain: one row per status event recorded by a day, and not put right since by another load.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of status_events.
select * from status_events
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
