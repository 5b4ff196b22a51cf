"""Nobody signs what has not been held."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "critical"
WHY = "A follow-up is signed on the day it was held, or later."
FAILS = "were signed before the follow-up was held"
EFFECT = "The signatures would stand under something that had not happened."

QUERY = """
select row_no, 'signed_on' as column_name,
       'Signed on ' || strftime(signed_on, '%d/%m/%Y') || ', and held on ' || strftime(held_on, '%d/%m/%Y') || '.'
           as detail
from {batch}
where signed_on < held_on
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
