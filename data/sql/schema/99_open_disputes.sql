create macro open_disputes(as_known_on) as table
-- Grain: one row per figure in dispute: what was said of it last was that it is, and it is still shown as it was then.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of disputes.
with latest as (
    select dispute.*
    from disputes dispute
    join loads load using (load_id)
    where as_known_on is null or recorded_at::date <= as_known_on
    qualify row_number() over (
        partition by authority_code, indicator, disaggregation, period_start
        order by recorded_at desc, load.sequence desc
    ) = 1
)
select latest.*
from latest
where state = 'disputed'
  and exists (
      select 1 from known_observations(as_known_on) shown
      where shown.authority_code = latest.authority_code and shown.indicator = latest.indicator
        and shown.disaggregation = latest.disaggregation and shown.period_start = latest.period_start
        and shown.value is not distinct from latest.value
  )
