"""Nothing in a filled template leads to a person."""

from checks.rule import Expectations, no_rows
from checks.words import personal_details, what_is_held

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "No filled cell holds an e-mail address, a telephone number or an NHS number."
FAILS = "hold an e-mail address, a telephone number or an NHS number"
EFFECT = "Everybody in the region reads it, and it is kept for good."

# Addresses of pages and fingerprints hold long numbers of their own; numbers and dates are read as such.
QUERY = f"""
select row_no, column_name || ' holds ' || {what_is_held("sent")} || '.' as detail
from {{batch}}
where kind not in ('address', 'day', 'number', 'count', 'period', 'fingerprint') and {personal_details("sent")}
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
