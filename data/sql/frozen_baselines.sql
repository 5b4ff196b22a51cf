-- Grain: one row per challenge that can have a baseline and construct its host has a series of; one for all constructs of
--   a challenge whose month is not known.
-- Parameters: as_known_on; authority_code, challenge_id, each null for all.
-- Columns: challenge_id, authority_code, first_day, last_day; indicator, the construct, empty for a challenge whose month
--   is not known; rule (three, two, thin, none; waiting until the figures of before are all there, or the challenge has
--   begun; undated), reason (M1, M2, M3, M5); value, lower95, upper95, periods, segment, donut_value and its limits,
--   vintage; data_id, sha256, frozen_on; periods_changed, first days of those with another figure as known on the day;
--   revised, whether there are any; value_now, what the same periods say then, empty where one says nothing; difference,
--   value_now less value; earlier_value, earlier_frozen_on: what was last frozen for other days by which the challenge was
--   known before, empty where nothing was; illustrative.
with hosted as (
    select challenge_id, authority_code, illustrative
    from known_challenges($as_known_on)
    where kind = 'challenge'
      and ($authority_code is null or authority_code = $authority_code)
      and ($challenge_id is null or challenge_id = $challenge_id)
),
figures as (
    from shown_observations($as_known_on)
    where disaggregation = 'total' and authority_code in (select authority_code from hosted)
),
frozen as (
    from known_baselines($as_known_on) where challenge_id in (select challenge_id from hosted)
),
earlier as (
    from every_baseline($as_known_on)
    where superseded and rule <> 'none' and challenge_id in (select challenge_id from hosted)
    qualify row_number() over (partition by challenge_id, indicator order by recorded_at desc, load_id desc) = 1
),
now as (
    select frozen.challenge_id, frozen.indicator,
           case when count(figures.value) = count(*) then avg(figures.value) end as mean_now,
           list(was.period_start::varchar order by was.period_start)
               filter (where figures.value is distinct from was.value) as periods_changed
    from frozen
    join baseline_figures was
        on was.sha256 = frozen.sha256 and was.challenge_id = frozen.challenge_id and was.indicator = frozen.indicator
        and was.in_baseline
    left join figures
        on figures.authority_code = frozen.authority_code and figures.construct = frozen.indicator
        and figures.period_start = was.period_start and figures.period_end = was.period_end
    group by all
),
wanted as (
    select hosted.*, dated.first_day, dated.last_day, series.construct
    from hosted
    join dated_challenges($as_known_on) dated using (challenge_id)
    join (select distinct authority_code, construct from figures) series on series.authority_code = hosted.authority_code
    union all by name
    select * from hosted where challenge_id not in (select challenge_id from dated_challenges($as_known_on))
)
select wanted.challenge_id, wanted.authority_code, wanted.first_day, wanted.last_day, wanted.construct as indicator,
       coalesce(frozen.rule, case when wanted.first_day is null then 'undated' else 'waiting' end) as rule,
       case when wanted.first_day is null then 'M3' else frozen.reason end as reason,
       frozen.value, frozen.lower95, frozen.upper95, coalesce(frozen.periods, []) as periods, frozen.segment,
       frozen.donut_value, frozen.donut_lower95, frozen.donut_upper95, frozen.vintage, frozen.data_id, frozen.sha256,
       frozen.recorded_at::date as frozen_on,
       coalesce(now.periods_changed, []) as periods_changed, len(coalesce(now.periods_changed, [])) > 0 as revised,
       case when revised then now.mean_now else frozen.value end as value_now, value_now - frozen.value as difference,
       earlier.value as earlier_value, earlier.recorded_at::date as earlier_frozen_on, wanted.illustrative
from wanted
left join frozen on frozen.challenge_id = wanted.challenge_id and frozen.indicator = wanted.construct
left join earlier on earlier.challenge_id = wanted.challenge_id and earlier.indicator = wanted.construct
left join now on now.challenge_id = wanted.challenge_id and now.indicator = wanted.construct
order by wanted.authority_code, wanted.first_day nulls last, wanted.challenge_id, indicator
