"""A challenge is on record once."""

from checks.rule import Expectations, no_rows

TABLES = ("challenges",)
SEVERITY = "warning"
WHY = "No challenge lies in the same days, month or year as one of the same authority that has another id."
FAILS = "may be on record already, under another id"
EFFECT = "One challenge would count twice. If it is the same, load the file again with the id on record."

QUERY = """
select sent.row_no, 'challenge_id' as column_name,
       'On record for the same time: ' || string_agg(known.challenge_id, ', ' order by known.challenge_id) || '.'
       as detail
from {batch} sent
join known_challenges(null) known
    on known.authority_code = sent.authority_code and known.kind = sent.kind
    and known.start_on <= coalesce(sent.end_on, sent.start_on)
    and coalesce(known.end_on, known.start_on) >= sent.start_on
where known.challenge_id not in (select challenge_id from {batch} where challenge_id is not null)
  and known.load_id is distinct from (select replaces from incoming_load)
group by sent.row_no
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
