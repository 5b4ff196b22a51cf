-- Grain: one row, what is open besides the figures of the 14, their region and England.
-- Parameters: as_known_on.
-- Columns: figures (of other places, or of parts of the population), files (warnings about a file as a whole).
select count(*) filter (where period_start is not null) as figures,
       count(*) filter (where period_start is null) as files
from open_flags($as_known_on) flag
left join authorities place using (authority_code)
where not coalesce(
    (place.in_programme or place.authority_code in ('E12000005', 'E92000001')) and flag.disaggregation = 'total'
    and flag.period_start is not null, false)
