"""A list that is complete has its dates."""

from checks.rule import Expectations, no_rows

TABLES = ("declarations",)
SEVERITY = "warning"
WHY = "Every challenge up to the day of a complete list has a day or a month."
FAILS = "declare a list complete in which challenges have no day or month"
EFFECT = "Long-term results stay untestable for these authorities until the dates are on record."

QUERY = """
with on_record as (
    select challenge_id, authority_code, kind, date_precision from incoming_challenges
    union all
    select challenge_id, authority_code, kind, date_precision from known_challenges(null)
    where challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
),
undated as (
    select sent.row_no, list(on_record.challenge_id order by on_record.challenge_id) as ids
    from {batch} sent
    join authorities place on sent.authority_code in (place.authority_code, place.region_code)
    join on_record on on_record.authority_code = place.authority_code
    where sent.is_complete and on_record.kind = 'challenge' and on_record.date_precision not in ('day', 'month')
    group by sent.row_no
)
select row_no, 'is_complete' as column_name,
       'Declared complete, with ' || len(ids) || case len(ids) when 1 then ' challenge' else ' challenges' end
       || ' whose month is not known: ' || array_to_string(ids, ', ') || '.' as detail
from undated
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
