create macro protected_perceptions(as_known_on) as table
-- Grain: one row per survey wave, question, group of respondents, and part or, where answer is filled, answer of that
-- part. What nobody may learn of few people is not in it: see perception_parts and perception_roles. Answers stand by
-- themselves only for everybody, where their part is shown and none of its answers was given by 1 to 4 people. Percentages
-- are those of published studies: of a survey, whose people are few, they would tell what its counts do not.
-- Parameter: as_known_on. Columns: wave_id, question, respondent_role, part, answer, base (who answered; of a role, who
-- could say; empty where a publisher does not state it), count, lowest, highest, percentage, qualifier, source_url, note.
with parts as (
    from perception_parts(as_known_on)
),
answers as (
    select wave_id, question, answer.counts_as as part, answer.answer, sum(coalesce(said.count, 0))::bigint as n
    from (select distinct wave_id, question from parts)
    join survey_questions asked using (question)
    join survey_answers answer using (scale)
    left join known_perceptions(as_known_on) said using (wave_id, question, answer)
    where answer.combines is null or said.count is not null
    group by all
)
select wave_id, question, 'everybody' as respondent_role, part, null as answer, base, count, lowest, highest,
       null::double as percentage, null as qualifier, null as source_url, null as note
from parts
union all
select wave_id, question, 'everybody', part, answer, base, n, n, n, null, null, null, null
from (
    select answers.*, parts.base, bool_or(n between 1 and 4) over (partition by wave_id, question, part) as has_few
    from answers
    join parts using (wave_id, question, part)
    where parts.count is not null and part <> 'no_information'
)
where not has_few
union all
select wave_id, question, respondent_role, part, null, positive + less, n, n, n, null, null, null, null
from (
    select *, unnest(['positive', 'less']) as part, unnest([positive, less]) as n from perception_roles(as_known_on)
)
union all
select said.wave_id, said.question, said.respondent_role, answer.counts_as, said.answer, said.base, null, null, null,
       said.percentage, said.qualifier, said.source_url, said.note
from known_perceptions(as_known_on) said
join known_survey_waves(as_known_on) wave on wave.wave_id = said.wave_id and wave.kind = 'study'
join survey_questions asked using (question)
join survey_answers answer on answer.scale = asked.scale and answer.answer = said.answer
where said.percentage is not null and coalesce(said.base, 5) >= 5
