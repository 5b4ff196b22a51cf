create macro perception_parts(as_known_on) as table
-- Grain: one row per survey wave and question with counts, and part: positive, less, no_information. Everybody together.
-- A part of 1 to 4 people is held back, and with it the first of less, no_information and positive that has 5 or more,
-- if each of the small ones could still be any number from 1 to 4. If not, or if fewer than 5 answered, all are held
-- back; where 18 or more answered and no more than 8 of them not positively, that much is told. Of fewer people it would
-- say more than that.
-- Parameter: as_known_on. Columns: wave_id, question, part, base (all who answered), count (empty where held back),
-- and lowest and highest, which it lies between; empty where nothing more than the base can be said.
with counted as (
    select said.wave_id, said.question, answer.counts_as as part, sum(said.count)::bigint as n
    from known_perceptions(as_known_on) said
    join survey_questions asked using (question)
    join survey_answers answer on answer.scale = asked.scale and answer.answer = said.answer
    where said.count is not null
    group by said.wave_id, said.question, answer.counts_as
),
whole as (
    select wave_id, question, part, coalesce(counted.n, 0) as n
    from (select distinct wave_id, question from counted)
    cross join (values ('less'), ('no_information'), ('positive')) parts (part)
    left join counted using (wave_id, question, part)
),
asked as (
    select wave_id, question, sum(n)::bigint as base, count(*) filter (n between 1 and 4) as small,
           min(part) filter (n >= 5) as cover,
           coalesce(sum(n) filter (n between 1 and 4), 0)::bigint + coalesce(arg_min(n, part) filter (n >= 5), 0) as hidden,
           sum(n) >= 18 and sum(n) filter (part <> 'positive') between 1 and 8 as few_others
    from whole
    group by wave_id, question
),
judged as (
    select *, case when base < 5 then 'too_few' when small = 0 then 'none'
                   when cover is not null and hidden >= 4 * small + 5 then 'some'
                   when few_others then 'others' else 'too_few' end as held_back
    from asked
)
select wave_id, question, part, base,
       case when held_back = 'none' or (held_back = 'some' and n not between 1 and 4 and part <> cover) then n end as count,
       case held_back when 'none' then n
            when 'some' then case when n between 1 and 4 then 1 when part = cover then hidden - 4 * small else n end
            when 'others' then if(part = 'positive', greatest(base - 8, 0), 0) end as lowest,
       case held_back when 'none' then n
            when 'some' then case when n between 1 and 4 then 4 when part = cover then hidden - small else n end
            when 'others' then if(part = 'positive', base - 1, 8) end as highest
from whole
join judged using (wave_id, question)
