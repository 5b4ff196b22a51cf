create macro replaced_loads(as_known_on) as table
-- Grain: one row per load that another one put right by a day.
-- Parameter: as_known_on, a date, or null for everything so far. Columns: load_id.
select replaces as load_id from loads
where replaces is not null and (as_known_on is null or published_on <= as_known_on)
