"""Every row is about a place we know."""

from checks.rule import Expectations, no_rows

TABLES = ("observations", "neighbours", "cells")
SEVERITY = "critical"
WHY = "Everything is about an authority, region or country that is known here."
FAILS = "name a place that is not known here"
EFFECT = "They would belong to nobody and show on no page."

# What is read from a workbook of ours names places in words; only cells that name one have a code.
QUERY = """
select sent.row_no,
       case when sent.authority_code = sent.authority_name then '''' || sent.authority_code || ''''
            else 'The code ''' || sent.authority_code || ''' (' || coalesce(sent.authority_name, 'no name') || ')' end
       || ' is no authority, region or country known here.' as detail
from {batch} sent
anti join authorities using (authority_code)
where sent.authority_code is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
