"""A signed record is, byte for byte, what was signed."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "critical"
WHY = "The fingerprint a signed record carries is that of what it says."
FAILS = "are not what was signed"
EFFECT = "Something else would stand under the signatures. Ask for the file again where it was signed."

QUERY = """
select row_no, 'Its fingerprint is ' || found_sha256 || ', and it was signed as ' || sha256 || '.' as detail
from {batch}
where sha256 is distinct from found_sha256
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
