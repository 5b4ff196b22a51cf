"""Nothing in a filled template leads to a person."""

from checks.rule import Expectations, no_rows
from checks.words import personal_details

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "No filled cell holds an e-mail address, a telephone or an NHS number."
FAILS = "hold an e-mail address or a long number"
EFFECT = "Everybody in the region reads it, and it is kept for good."

# Addresses of pages hold long numbers of their own, and so may the ids this product gives to events; numbers and dates
# are read as such.
QUERY = f"""
select row_no, column_name || ' holds an e-mail address or a number of nine digits or more.' as detail
from {{batch}}
where kind not in ('address', 'day', 'number', 'count', 'period') and {personal_details("sent")}
  and not (column_name = 'event_id' and length(sent) = 16 and regexp_full_match(sent, '[0-9a-f]+'))
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
