"""Every figure is about a place we know."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every figure is about an authority, region or country that is known here."
FAILS = "name a place that is not known here"
EFFECT = "They would belong to nobody and show on no page."

QUERY = """
select sent.row_no,
       'The code ''' || sent.authority_code || ''' (' || coalesce(sent.authority_name, 'no name')
       || ') is no authority, region or country known here.' as detail
from {batch} sent
anti join authorities using (authority_code)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
