create macro perception_roles(as_known_on) as table
-- Grain: one row per survey wave, question and role that can be shown, and one for all other roles together. Only of
-- questions of which nothing is held back for everybody, and only of those who could say.
-- A role is shown where 5 or more could say, and neither 1 to 4 of them answered positively nor 1 to 4 otherwise. The
-- others stand together, at least two of them, each of their numbers 0 or more than four for each role. If they do not
-- come to that, others join them in an order that does not depend on what was said, which would give something away.
-- Parameter: as_known_on. Columns: wave_id, question, respondent_role (other_roles where they stand together), positive,
-- less.
with told as (
    select wave_id, question from perception_parts(as_known_on) group by all having bool_and(count is not null)
),
counted as (
    select said.wave_id, said.question, said.respondent_role,
           coalesce(sum(said.count) filter (answer.counts_as = 'positive'), 0)::bigint as positive,
           coalesce(sum(said.count) filter (answer.counts_as = 'less'), 0)::bigint as less
    from known_perceptions(as_known_on) said
    join told using (wave_id, question)
    join survey_questions asked using (question)
    join survey_answers answer on answer.scale = asked.scale and answer.answer = said.answer
    where said.count is not null and said.respondent_role <> 'everybody'
    group by said.wave_id, said.question, said.respondent_role
),
judged as (
    select *, positive + less >= 5 and positive not between 1 and 4 and less not between 1 and 4 as is_safe from counted
),
ordered as (
    select *, row_number() over in_order as place, count(*) filter (not is_safe) over asked as unsafe,
           count(*) over asked as roles,
           sum(positive) over in_order as pooled_positive, sum(less) over in_order as pooled_less
    from judged
    window asked as (partition by wave_id, question),
           in_order as (
               partition by wave_id, question order by is_safe, respondent_role
               rows between unbounded preceding and current row
           )
),
pools as (
    select wave_id, question, min(place) as size
    from ordered
    where unsafe > 0 and place >= greatest(unsafe, 2) and place < roles and pooled_positive + pooled_less > 4 * place
      and (pooled_positive = 0 or pooled_positive > 4 * place) and (pooled_less = 0 or pooled_less > 4 * place)
    group by wave_id, question
)
select wave_id, question, if(place <= size, 'other_roles', respondent_role) as respondent_role,
       sum(positive)::bigint as positive, sum(less)::bigint as less
from ordered
left join pools using (wave_id, question)
where unsafe = 0 or size is not null
group by all
