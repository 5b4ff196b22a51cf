"""An address leads to a page."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every address is that of one web page, beginning with https:// or http://."
FAILS = "are no address of a web page"
EFFECT = "The link beside a row would lead nowhere, or somewhere that is not a page."

QUERY = r"""
select row_no, column_name || ': ''' || sent || ''' is no address such as https://www.example.gov.uk/page.' as detail
from {batch}
where kind = 'address' and sent is not null and not regexp_full_match(sent, 'https?://[A-Za-z0-9.-]+\.[A-Za-z]+(:\d+)?([/?#]\S*)?')
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
