-- Grain: one row per load, check and figure a warning names, with the comment it was accepted with, if it was.
-- Parameters: as_known_on (by the day the load was received).
select flag.load_id, flag.name, flag.authority_code, flag.indicator, flag.disaggregation, flag.period_start,
       flag.detail, flag.cell, done.comment as accepted_comment, done.actor_role as accepted_by,
       done.recorded_at as accepted_at
from flagged_rows flag
join check_outcomes outcome using (load_id, name)
join loads using (load_id)
left join known_acceptances($as_known_on) done
    on done.name = flag.name and done.authority_code = flag.authority_code and done.indicator = flag.indicator
    and done.disaggregation = flag.disaggregation and done.period_start = flag.period_start
where outcome.severity = 'warning' and ($as_known_on is null or received_at::date <= $as_known_on)
qualify row_number() over (
    partition by flag.load_id, flag.name, flag.authority_code, flag.indicator, flag.disaggregation, flag.period_start
    order by done.recorded_at desc
) = 1
order by sequence, flag.name, flag.authority_code, flag.indicator, flag.period_start
