-- Grain: one row per construct, English authority and period with a usable figure, the figures changes are compared
--   with. The region and England are left out: an authority is the unit. So are figures of nobody's answers, those
--   printed under a code that was no longer in use, which repeat the successor's, and those of a period in which the
--   source was not collected.
-- Parameters: as_known_on.
-- Columns: in_programme, whether it is one of the 14; the rest as in observations.
select shown.construct, shown.authority_code, place.in_programme, shown.segment, shown.period_start, shown.period_end,
       shown.ref_date, shown.value,
       -- A published margin of 0 means that it is unknown.
       coalesce(nullif(shown.margin_of_error, 0), (shown.upper95 - shown.lower95) / 2) as margin
from shown_observations($as_known_on) shown
join authorities place using (authority_code)
anti join uncollected_periods() gap on gap.construct = shown.construct and gap.period_start = shown.period_start
where shown.disaggregation = 'total' and not shown.illustrative and shown.value is not null
  and not (shown.value = 0 and (shown.respondents is not distinct from 0 or shown.denominator is not distinct from 0))
  and place.type not in ('region', 'country') and (place.end_on is null or shown.period_start < place.end_on)
order by shown.construct, shown.authority_code, shown.period_start
