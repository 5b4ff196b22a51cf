-- Grain: one row per survey wave, question, group of respondents, and part or, where answer is filled, answer of that
-- part; oldest wave first. Small groups are protected: see protected_perceptions.
-- Parameters: as_known_on. Columns: those of protected_perceptions, of its wave and of its question, with labels;
-- invited and respondents, empty where fewer than 5; is_combined, whether answer stands for several, and answers_in_part, how many single answers its part has.
select wave.wave_id, wave.title, wave.kind, wave.authority_code, place.name as authority, wave.asked_from, wave.asked_to,
       wave.date_precision, case when wave.invited >= 5 then wave.invited end as invited,
       case when wave.respondents >= 5 then wave.respondents end as respondents, wave.source_url as wave_source_url,
       wave.note as wave_note, wave.recorded_at, wave.illustrative, found.question, asked.position, asked.label as question_label, asked.horizon,
       asked.positive_words, found.respondent_role, coalesce(role.label, 'All other roles together') as role_label,
       found.part, found.answer, answer.label as answer_label, found.base, found.count, found.lowest, found.highest,
       found.percentage, found.qualifier, found.source_url, found.note, answer.combines is not null as is_combined,
       (
           select count(*) from survey_answers single
           where single.scale = asked.scale and single.counts_as = found.part and single.combines is null
       ) as answers_in_part
from protected_perceptions($as_known_on) found
join known_survey_waves($as_known_on) wave using (wave_id)
join authorities place on place.authority_code = wave.authority_code
join survey_questions asked on asked.question = found.question
left join survey_answers answer on answer.scale = asked.scale and answer.answer = found.answer
left join taxonomy_terms role
    on role.taxonomy = 'respondent_roles' and role.is_current and role.term = found.respondent_role
order by coalesce(wave.asked_to, wave.recorded_at::date), wave.wave_id, asked.position,
         role.position nulls last, found.part = 'positive' desc, found.part, found.answer is not null, answer.position
