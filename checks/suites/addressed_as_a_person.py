"""No owner, body or forum is written as a person is addressed."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "No cell for a role or a body holds Mr, Mrs, Ms, Miss, Mx or Dr and a name."
FAILS = "name a person"
EFFECT = "Names of people are not kept here. Write the role or the body instead, such as Head of commissioning."

# In small letters "ms" and "miss" may be words of a body; the others are nothing else.
QUERY = r"""
select row_no, column_name || ': ''' || sent || ''' names a person.' as detail
from {batch}
where kind = 'role' and regexp_matches(sent, '\b((?i:mr|mrs|mx|dr)\.?\s+\w|(Ms|Miss|MISS)\.?\s+[A-Z])')
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
