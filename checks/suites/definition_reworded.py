"""A measure that means something else says from when."""

from checks.rule import Expectations, no_rows

TABLES = ("indicators",)
SEVERITY = "warning"
WHY = "No measure with figures on record gets another meaning without the period from which it is counted anew."
FAILS = "give another meaning to a measure that has figures on record"
EFFECT = (
    "If only the words are better, all is well. If it is counted in another way, fill in counted_anew_from, so that "
    "nothing is drawn across the change."
)

QUERY = """
select sent.row_no, 'meaning' as column_name, 'On record: ' || known.meaning as detail
from {batch} sent
join incoming_known_indicators known using (indicator)
where sent.meaning <> known.meaning and sent.counted_anew_from is null
  and indicator in (select indicator from observations)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
