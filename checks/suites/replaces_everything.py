"""What puts a load right holds all of it."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "A file that replaces a load has a row for every figure of that load."
FAILS = "stand in the load to be replaced and not in this file"
EFFECT = (
    "The replaced load is no longer shown, so these figures would vanish with it. Send the whole of it, corrected, or "
    "load the corrected part without --replaces, as a release of its own date."
)

# The same file, read for another year than the first time, has none of the figures it replaces: it is them.
QUERY = """
select null::bigint as row_no,
       'The load to be replaced has ' || count(*) || ' figures of ' || indicator || ' that this file has no row for.'
       as detail
from observations replaced
anti join {batch} here using (authority_code, indicator, disaggregation, period_start, period_end, source)
where replaced.load_id = (select replaces from incoming_load)
  and replaced.load_id not in (select load_id from loads where sha256 = (select sha256 from incoming_load))
group by indicator
order by indicator
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
