create macro known_survey_waves(as_known_on) as table
-- Grain: one row per survey wave, as last recorded by a day and not put right since; made-up ones while they stand in for others.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of survey_waves.
with recorded as (
    select * from survey_waves
    where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
)
select * from recorded
-- What is made up is shown unless a reader has turned it off, and until there is a wave about the same place.
where not illustrative or (
    coalesce(getvariable('shows_made_up'), true)
    and authority_code not in (select authority_code from recorded where not illustrative)
)
qualify row_number() over (partition by wave_id order by recorded_at::date desc, load_id desc) = 1
