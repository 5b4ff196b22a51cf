-- Grain: one row per survey wave, question, group of respondents, and part or, where answer is filled, answer of that
-- part. Numbers from 1 to 4 and roles of which fewer than 5 answered are not in it: see protected_perceptions.
-- Parameters: as_known_on.
select wave_id, wave.authority_code, wave.asked_from, wave.asked_to, wave.date_precision, found.question,
       found.respondent_role, found.part, found.answer, found.base, found.count, found.lowest, found.highest,
       found.percentage, found.qualifier, coalesce(found.source_url, wave.source_url) as source_url, wave.load_id,
       wave.illustrative
from protected_perceptions($as_known_on) found
join known_survey_waves($as_known_on) wave using (wave_id)
order by wave_id, found.question, found.respondent_role, found.part, found.answer nulls first
