"""A row about a challenge is about its host."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "Every row that names a challenge and an authority names the authority that was challenged."
FAILS = "name another authority than the one that was challenged"
EFFECT = "One authority's findings would be shown as another's."

QUERY = """
with hosts as (
    select challenge_id, authority_code from incoming_challenges where challenge_id is not null
    union all
    select challenge_id, authority_code from known_challenges(null)
    where challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
)
select place.row_no,
       'The challenge ' || named.value || ' was one of ' || coalesce(host.name, hosts.authority_code)
       || ', and the row is about ' || coalesce(about.name, place.authority_code) || '.' as detail
from {batch} named
join hosts on hosts.challenge_id = named.value
join {batch} place
    on place.table_name = named.table_name and place.of_row = named.of_row and place.column_name = 'authority_code'
left join authorities host on host.authority_code = hosts.authority_code
left join authorities about on about.authority_code = place.authority_code
where named.kind = 'challenge' and place.authority_code <> hosts.authority_code
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
