-- The staged figures, with the segment and reference day their definition gives them.
select
    sent.authority_code, sent.indicator, definition.construct,
    1 + (
        select count(distinct hard.period_start) from indicator_breaks hard
        where hard.indicator = sent.indicator and hard.kind = 'hard' and hard.period_start <= sent.period_start
    ) as segment,
    sent.disaggregation, sent.period_start, sent.period_end,
    case when definition.reference_day is null
        then sent.period_start + ((sent.period_end - sent.period_start) // 2)::int
        else make_date(
            year(sent.period_start) + (definition.reference_day < strftime(sent.period_start, '%m-%d'))::int,
            left(definition.reference_day, 2)::int,
            right(definition.reference_day, 2)::int
        ) end as ref_date,
    sent.value, sent.numerator, sent.denominator, sent.respondents, sent.margin_of_error,
    sent.value - nullif(sent.margin_of_error, 0) as lower95,
    sent.value + nullif(sent.margin_of_error, 0) as upper95,
    sent.missing_reason, load.published_on, sent.source, load.load_id, load.illustrative
from incoming_observations sent
join indicators definition using (indicator)
cross join incoming_load load
order by sent.indicator, sent.disaggregation, sent.authority_code, sent.period_start
