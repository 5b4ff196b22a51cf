"""A release that rewrites a measure has to say so."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = (
    "No more than a fifth of a measure's published figures change at once, nor those of a year as if dealt out anew, "
    "unless the file replaces a load."
)
FAILS = "are of measures that the file rewrites"
EFFECT = (
    "Whole lines would be redrawn: years or columns may have slipped, or the code now means something else. If the "
    "publisher did calculate the measure anew, say so: load the file with --replaces and the id of the load that "
    "brought the old figures (`impact export loads` lists them). What was known until then stays on record."
)

# More decimals than before are no revision. An older release loaded late changes nothing that is shown as the latest.
COMPARED = """
with compared as (
    select sent.indicator, sent.source, sent.disaggregation, sent.period_start, sent.period_end, sent.value,
           known.value as known_value,
           sent.value is null or abs(sent.value - known.value) > 0.5 * power(10, -decimals) + 1e-9 as revised
    from {batch} sent
    cross join incoming_load load
    join incoming_known known
        on known.indicator = sent.indicator and known.authority_code = sent.authority_code
        and known.disaggregation = sent.disaggregation and known.source = sent.source
        and known.period_start = sent.period_start and known.period_end = sent.period_end
    join indicators definition on definition.indicator = sent.indicator
    where known.value is not null and load.replaces is null and known.published_on <= load.published_on
)
"""
MANY = (
    COMPARED
    + """
select null::bigint as row_no,
       indicator || ': ' || count(*) filter (revised) || ' of the ' || count(*)
       || ' figures in this file that were published before have another value now.' as detail
from compared
group by indicator, source
having count(*) >= 50 and count(*) filter (revised) > 0.2 * count(*)
order by indicator
"""
)
# A year calculated anew keeps its order: who was high stays high. In a column that has slipped by a row nobody does.
DEALT_OUT = (
    COMPARED
    + """
select null::bigint as row_no,
       indicator || case when disaggregation = 'total' then '' else ' (' || disaggregation || ')' end || ', '
       || period_words(period_start, period_end) || ': ' || count(*) filter (revised) || ' of ' || count(*)
       || ' figures have another value now, and whose are high and whose are low has changed as if by chance.'
       as detail
from compared
group by indicator, source, disaggregation, period_start, period_end
having count(*) >= 20 and count(*) filter (revised) > 0.5 * count(*) and corr(value, known_value) < 0.5
order by indicator, disaggregation, period_start
"""
)


def expectations() -> Expectations:
    return [no_rows(MANY), no_rows(DEALT_OUT)]
