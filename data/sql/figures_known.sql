-- Grain: one row.
-- Parameters: as_known_on.
-- Columns: figures (how many places, measures, parts of the population, periods and sources have a row).
select count(*) as figures from known_observations($as_known_on)
