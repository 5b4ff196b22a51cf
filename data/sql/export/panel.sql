-- Grain: one row per authority, construct and period with a figure or a reason why there is none, about everybody; the
--   regions and England are left out.
-- Parameters: as_known_on.
-- Columns: the figure as pages show it, empty with the reason not_collected where the source was not collected;
--   first_challenge_on, the first day of the first dated challenge known of the authority (the first of the month, where
--   only that is known), empty where there is none: that one of the 14 (region West Midlands) has none means that its date
--   is not known, never that it was not challenged;
--   event_months from its last day to ref_date; phase and horizon on that clock; illustrative, whether the figure or the
--   challenge is made up: one made up stands only where none on record has a date.
select shown.authority_code, shown.indicator, shown.construct, shown.segment, shown.period_start, shown.period_end,
       shown.ref_date, case when gap.construct is null then shown.value end as value,
       case when gap.construct is null then shown.missing_reason else 'not_collected' end as missing_reason,
       challenged.first_day as first_challenge_on,
       event_months(challenged.last_day, shown.ref_date) as event_months,
       event_phase(
           challenged.first_day, challenged.last_day, shown.period_start, shown.period_end, shown.ref_date,
           flow_figure(definition.kind, shown.ref_date, shown.period_end)
       ) as phase,
       event_horizon(phase, event_months) as horizon, region.name as region,
       shown.illustrative or coalesce(challenged.illustrative, false) as illustrative
from shown_observations($as_known_on) shown
join indicators definition using (indicator)
join authorities place on place.authority_code = shown.authority_code
join authorities region on region.authority_code = place.region_code
left join uncollected_periods() gap on gap.construct = shown.construct and gap.period_start = shown.period_start
left join first_challenges($as_known_on) challenged on challenged.authority_code = shown.authority_code
where shown.disaggregation = 'total'
order by shown.construct, shown.authority_code, shown.period_start, shown.period_end
