"""A change in the publisher's log that no definition mentions is pointed out."""

from checks.both_sides import ENTRIES
from checks.rule import Expectations, no_rows

TABLES = ("comparability_log",)
SEVERITY = "warning"
WHY = "Every change in the publisher's log that may affect a line is one the measure's definition mentions."
FAILS = "follow a change in the publisher's log that their definition does not mention"
EFFECT = "The line runs on, and nothing beside it says what changed; the log on the page About and methods does."

# Renamings, and what the publisher says does compare, change no line. A year that cannot be read may hide a break.
QUERY = (
    ENTRIES
    + """
select row_no,
       coalesce(code || ' (' || title || '), ', '') || coalesce(year_of_change, 'no year') || ': the log says "'
       || words || '"'
       || case when period_start is null then ' The year of change cannot be read.' else '' end as detail
from entries
where period_start is null or (reads_as in ('other', 'caution') and has_both_sides and not is_known)
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
