create macro known_acceptances(as_known_on) as table
-- Grain: one row per acceptance recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of acceptances.
select * from acceptances
where (as_known_on is null or recorded_at::date <= as_known_on)
  and load_id not in (select replaces from loads where replaces is not null)
