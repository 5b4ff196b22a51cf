-- Grain: one row per figure of one authority and construct that it says is wrong, until that is settled or another
--   figure stands in its place; newest period first.
-- Parameters: as_known_on; authority_code; construct.
-- Columns: those of disputes.
with latest as (
    select *
    from disputes
    where $as_known_on is null or recorded_at::date <= $as_known_on
    qualify row_number() over (
        partition by authority_code, indicator, disaggregation, period_start order by recorded_at desc, load_id desc
    ) = 1
)
select latest.*
from latest
join indicators definition using (indicator)
where latest.state = 'disputed' and latest.disaggregation = 'total'
  and latest.authority_code = $authority_code and definition.construct = $construct
  and exists (
      select 1 from known_observations($as_known_on) shown
      where shown.authority_code = latest.authority_code and shown.indicator = latest.indicator
        and shown.disaggregation = latest.disaggregation and shown.period_start = latest.period_start
        and shown.value is not distinct from latest.value
  )
order by latest.period_start desc
