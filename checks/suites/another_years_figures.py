"""A file's figures are those of the year it says they are for."""

from checks.others import COMPARED
from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "No file gives for one year what is published for another."
FAILS = "are of a year whose figures are those published for another year"
EFFECT = (
    "One year's figures would be shown under another's name. If the file is right, the load that brought the others "
    "was given the wrong year: load its file again with --period and --replaces."
)

# A tenth or two of all figures happen to be what they were a year before; of another year's file nearly all are.
# Figures at an end of the scale, where many stay from year to year, tell nothing.
QUERY = (
    COMPARED
    + """,
telling as (
    select * from compared where value <> 0 and not (symbol = '%' and value = 100)
),
years as (
    select source, period_start, known_period_start, count(distinct row_no) as compared,
           count(distinct row_no) filter (same) as same
    from telling
    group by all
),
judged as (
    select others.*, own.compared as own_compared, coalesce(own.same, 0) as own_same
    from years others
    left join years own
        on own.source = others.source and own.period_start = others.period_start
        and own.known_period_start = own.period_start
    where others.known_period_start <> others.period_start
)
select null::bigint as row_no,
       'Of the figures for ' || year(period_start) || ' to ' || year(period_start) + 1 || ', ' || same || ' of '
       || compared || ' are those published for ' || year(known_period_start) || ' to ' || year(known_period_start) + 1
       || coalesce('; ' || own_same || ' of ' || own_compared || ' are those published for their own year', '')
       || '. The file is probably for ' || year(known_period_start) || ' to ' || year(known_period_start) + 1 || '.'
       as detail
from judged
where compared >= 10 and same > 0.8 * compared and (own_compared is null or own_same < 0.5 * own_compared)
order by period_start, same desc
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
