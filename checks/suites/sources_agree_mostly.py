"""A file whose figures others publish too does not differ from them nearly everywhere, nor by as much as places do."""

from checks.others import COMPARED
from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = (
    "Where another source publishes a file's series for the same year, they are not far apart in most places, and most "
    "series are the same there."
)
FAILS = "are of series that are not what another source publishes under the same name"
EFFECT = "They are another year's figures, or another measure's. `sources_agree` lists the rows that differ."

# A series worked out anew differs nearly everywhere, and a little: it loads with a warning a figure, and the page goes
# on showing the publisher's own table. What lies as far off as authorities lie from each other, or is high where the
# other is low, is another measure or has slipped by a row, and several series that differ at once are no new
# calculation. Regions are few and alike, so they tell nothing.
QUERY = (
    COMPARED
    + """,
series as (
    select source, period_start, construct, count(*) as compared, count(*) filter (same) as same,
           median(abs(value - known_value)) as apart, 1.4826 * mad(known_value) as spread,
           case when count(*) >= 10 then corr(value, known_value) end as alike
    from compared
    join authorities place using (authority_code)
    where known_period_start = period_start and place.region_code is not null
    group by source, period_start, construct
    having count(*) >= 5
),
differing as (
    select *, same < 0.5 * compared as differs,
           count(*) over year as series, count(*) filter (same < 0.5 * compared) over year as differing
    from series
    window year as (partition by source, period_start)
)
select null::bigint as row_no,
       construct || ', ' || year(period_start) || ' to ' || year(period_start) + 1 || ': ' || compared - same || ' of '
       || compared || ' figures differ from those of another source, half of them by ' || round(apart, 3)
       || ' or more; ' || differing || ' of ' || series || ' series of this year differ in most places.' as detail
from differing
where differs and (apart > spread or alike < 0.5 or (differing >= 3 and differing > 0.5 * series))
order by period_start, construct
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
