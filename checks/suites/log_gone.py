"""A whole workbook brings its log of changes."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "warning"
WHY = "A workbook of many measures brings the publisher's log of changes that affect comparison over time."
FAILS = "come without the publisher's log of changes, or with one in a form that is not known"
EFFECT = "A new break in a measure would be drawn across, and nobody warned."

QUERY = """
select null::bigint as row_no,
       count(distinct indicator) || ' measures, and no sheet with the columns "Year of change" and "Description of '
       || 'impact on comparability over time".' as detail
from {batch}
where source = 'ascof_time_series' and code_sent is not null
having count(distinct indicator) > 5 and (select count(*) from incoming_comparability_log) = 0
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
