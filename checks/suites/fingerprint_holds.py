"""A signed or frozen record is, byte for byte, what was signed or frozen."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records", "baseline_records")
SEVERITY = "critical"
WHY = "The fingerprint a signed or frozen record carries is that of what it says."
FAILS = "are not what was signed or frozen"
EFFECT = "Something else would pass for what was agreed. Ask for the file again where it was made."

QUERY = """
select row_no, 'Its fingerprint is ' || found_sha256 || ', and it was made with ' || sha256 || '.' as detail
from {batch}
where sha256 is distinct from found_sha256
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
