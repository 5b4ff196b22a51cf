"""A list that is complete has what is on record already."""

from checks.rule import Expectations, no_rows

TABLES = ("declarations",)
SEVERITY = "warning"
WHY = "A file that declares its list complete has every challenge of these authorities that is on record."
FAILS = "declare a list complete that lacks challenges on record"
EFFECT = "The challenges on record stay; if one of them is wrong, put right the load that brought it with --replaces."

# A declaration may also come alone, for what is on record already.
QUERY = """
with lacking as (
    select sent.row_no, list(known.challenge_id order by known.challenge_id) as ids
    from {batch} sent
    join authorities place on sent.authority_code in (place.authority_code, place.region_code)
    join known_challenges(null) known on known.authority_code = place.authority_code
    where sent.is_complete and known.kind = 'challenge'
      and coalesce(known.end_on, known.start_on, sent.as_at_on) <= sent.as_at_on
      and exists (from incoming_challenges)
      and known.challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
      and known.load_id is distinct from (select replaces from incoming_load)
    group by sent.row_no
)
select row_no, 'is_complete' as column_name,
       'On record and not in this file: ' || array_to_string(ids, ', ') || '.' as detail
from lacking
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
