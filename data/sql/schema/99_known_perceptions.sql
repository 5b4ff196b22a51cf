create macro known_perceptions(as_known_on) as table
-- Grain: one row per survey wave, question, group of respondents and answer. The last load that says anything of a
-- question of a wave takes the place of all that was said of it, so that nobody's answer counts twice.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of perceptions.
select said.*
from perceptions said
join known_survey_waves(as_known_on) wave using (wave_id)
where (as_known_on is null or said.recorded_at::date <= as_known_on)
  and said.load_id not in (from replaced_loads(as_known_on)) and said.illustrative = wave.illustrative
qualify rank() over (partition by wave_id, question order by said.recorded_at::date desc, said.load_id desc) = 1
