-- Grain: one row. How many answers the store lacks or has and this file leaves out, of the questions it says anything of.
-- Columns: count.
with sent as (
    select wave_id, question, respondent_role, answer, count, percentage, qualifier, base, source_url, note,
           load.illustrative, case when load.published_on_known then load.published_on end as recorded_on
    from incoming_perceptions cross join incoming_load load
),
held as (
    select wave_id, question, respondent_role, answer, count, percentage, qualifier, base, source_url, note,
           known.illustrative, case when load.published_on_known then known.recorded_at::date end as recorded_on
    from known_perceptions(null) known
    cross join incoming_load load
    where (wave_id, question) in (select (wave_id, question) from sent)
)
select count(*) from ((from sent except from held) union all (from held except from sent))
