-- The staged acceptances, with the figure each is about, who recorded them and when.
select sent.authority_code, sent.indicator, sent.disaggregation, sent.period_start, sent.name, sent.comment,
       any_value(shown.value) as value, load.actor_role, load.received_at as recorded_at, load.load_id,
       load.illustrative
from incoming_acceptances sent
cross join incoming_load load
-- The figure shown that day, so that the archive gives the same answer whatever was loaded later.
left join known_observations(null) shown
    using (authority_code, indicator, disaggregation, period_start)
group by all
