create macro shown_observations(as_known_on) as table
-- Grain: one row per place, construct, disaggregation and period: where several tables publish a figure, the one that
--   pages show. The publisher's own table comes first, then the newest code, then the latest publication.
-- Parameter: as_known_on, a date, or null for everything published so far. Columns: those of observations.
select known.*
from known_observations(as_known_on) known
left join sources using (source)
qualify row_number() over (
    partition by known.construct, known.authority_code, known.disaggregation, known.period_start, known.period_end
    order by coalesce(precedence, 100), known.indicator = known.construct desc, known.published_on desc, known.source,
             known.indicator
) = 1
