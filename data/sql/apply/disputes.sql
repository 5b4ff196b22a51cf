-- The staged disputes, with the figure each is about, who said it and when.
select sent.authority_code, sent.indicator, sent.disaggregation, sent.period_start, shown.value, sent.state,
       sent.comment, sent.said_by as actor_role, load.received_at as recorded_at, load.load_id, load.illustrative
from incoming_disputes sent
cross join incoming_load load
-- The figure shown that day, so that the archive gives the same answer whatever was loaded later.
left join known_observations(null) shown
    using (authority_code, indicator, disaggregation, period_start)
qualify row_number() over (partition by sent.row_no order by shown.published_on desc, shown.source) = 1
