"""Findings are published after the visit."""

from checks.rule import Expectations, no_rows

TABLES = ("challenges",)
SEVERITY = "critical"
WHY = "No findings were published before the challenge began."
FAILS = "were published before the challenge began"
EFFECT = "How long an authority took to publish would be shown as less than nothing."

QUERY = """
select row_no, 'published_on' as column_name,
       'Published on ' || strftime(published_on, '%d/%m/%Y') || ', and the first day was '
       || strftime(start_on, '%d/%m/%Y') || '.' as detail
from {batch}
where published_on < start_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
