create macro known_neighbours(as_known_on) as table
-- Grain: one row per authority and one of its neighbours, as each source published them last by a day.
-- Parameter: as_known_on, a date, or null for everything published so far. Columns: those of neighbours.
select * from neighbours
where (as_known_on is null or published_on <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
qualify load_id = first_value(load_id) over (
    partition by authority_code, source order by published_on desc, load_id desc
)
