-- Grain: one row per challenge, construct its host has a series of, and figure its baseline would rest on; one with empty
--   figure columns where there is none. Left out: what is frozen with a figure, challenges that have not begun, and
--   constructs of which a figure of before may still come.
-- Parameters: as_at, the day the last two are judged by.
-- Columns: the challenge (challenge_id, authority_code, first_day, last_day, date_precision, illustrative); indicator, the
--   construct; segment, the one the challenge lies in; is_cut, whether there are figures of before, but all counted
--   otherwise; was_none, whether it is on record that there is none; the figure (period_start, period_end, ref_date, value,
--   margin_of_error, published_on, source, known_that_day); place, 1 for the last before the challenge.
with begun as (
    select challenge_id, authority_code, first_day, last_day, date_precision, illustrative
    from dated_challenges(null)
    where first_day <= $as_at
),
on_record as (
    select construct, max(period_end) as last_end, max(period_start) as last_start
    from observations
    where disaggregation = 'total'
    group by all
),
measures as (
    select construct, max(cadence_months) as cadence, max(publication_lag_months) as lag,
           case when bool_and(last_period_start is not null) then max(last_period_start) end as ended_with
    from indicators
    group by all
),
lacking as (
    select begun.*, series.construct, frozen.rule is not null as was_none,
           1 + (
               select count(distinct hard.period_start) from indicator_breaks hard
               where hard.indicator = series.construct and hard.kind = 'hard' and hard.period_start <= begun.last_day
           ) as segment
    from begun
    join (
        select distinct authority_code, construct from observations where disaggregation = 'total'
    ) series using (authority_code)
    join on_record using (construct)
    join measures using (construct)
    left join known_baselines(null) frozen
        on frozen.challenge_id = begun.challenge_id and frozen.indicator = series.construct
    where coalesce(frozen.rule, 'none') = 'none'
      -- The next period ends too late to be one of before, or there will be none, or it is long overdue.
      and (last_end + to_months(cadence) >= anticipation_start(begun.first_day)
           or coalesce(last_start + to_months(cadence) > ended_with, false)
           or anticipation_start(begun.first_day) + to_months(lag + cadence) < $as_at)
),
said as (
    select lacking.challenge_id, lacking.last_day, figure.*, loads.sequence,
           coalesce(sources.precedence, 100) as precedence,
           figure.published_on <= lacking.first_day
               and not exists (from loads later where later.replaces = figure.load_id and later.published_on <= lacking.first_day)
               as known_that_day,
           lacking.segment as segment_then
    from lacking
    join observations figure
        on figure.authority_code = lacking.authority_code and figure.construct = lacking.construct
        and figure.disaggregation = 'total' and (lacking.illustrative or not figure.illustrative)
        and baseline_reaches(lacking.first_day, figure.period_end, figure.ref_date)
        and (figure.construct, figure.period_start) not in (
            select (construct, period_start) from uncollected_periods()
        )
    join loads using (load_id)
    left join sources using (source)
),
-- As pages showed it on that day, and as it was first published since by a load that holds.
ranked as (
    select * from said
    where known_that_day or (value is not null and load_id not in (from replaced_loads(null)))
    qualify row_number() over (
        partition by challenge_id, construct, period_start, period_end, known_that_day
        order by case when not known_that_day then published_on end,
                 precedence, indicator = construct desc, published_on desc, sequence desc, source, indicator
    ) = 1
),
chosen as (
    select * from ranked
    where value is not null
    qualify row_number() over (
        partition by challenge_id, construct, period_start, period_end order by known_that_day desc
    ) = 1
),
counted as (
    select *, row_number() over (partition by challenge_id, construct order by period_end desc, ref_date desc) as place
    from chosen
    where segment = segment_then
    qualify place <= 4
)
select lacking.challenge_id, lacking.authority_code, lacking.first_day, lacking.last_day, lacking.date_precision,
       lacking.illustrative, lacking.construct as indicator, lacking.segment,
       exists (
           from chosen other
           where other.challenge_id = lacking.challenge_id and other.construct = lacking.construct
             and other.segment <> lacking.segment
       ) as is_cut,
       lacking.was_none, counted.period_start, counted.period_end, counted.ref_date, counted.value,
       nullif(counted.margin_of_error, 0) as margin_of_error, counted.published_on, counted.source,
       counted.known_that_day, counted.place
from lacking
left join counted on counted.challenge_id = lacking.challenge_id and counted.construct = lacking.construct
order by lacking.challenge_id, indicator, counted.place
