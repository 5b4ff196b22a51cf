"""A recommendation is on record once."""

from checks.rule import Expectations, no_rows

TABLES = ("recommendations",)
SEVERITY = "warning"
WHY = "No two recommendations of one challenge carry the same number or the same words."
FAILS = "carry the number or the words of another recommendation of the same challenge"
EFFECT = "If both are the same, it is counted twice, and one of them will look forgotten."

# Numbers begin anew with every challenge. Words are compared without case, spaces and signs.
QUERY = """
with asked as (
    select row_no, recommendation_id, authority_code, challenge_id, reference, text from {batch}
    union all
    select null, known.recommendation_id, known.authority_code, known.challenge_id, known.reference, known.text
    from known_recommendations(null) known
    cross join incoming_load load
    where known.load_id is distinct from load.replaces
      and known.recommendation_id not in (select recommendation_id from {batch} where recommendation_id is not null)
),
compared as (
    select *, regexp_replace(lower(text), '[^a-z0-9]', '', 'g') as words from asked
)
select sent.row_no,
       'Also ' || string_agg(distinct other.recommendation_id, ', ' order by other.recommendation_id)
       || case when bool_or(sent.words = other.words) then ' has these words.'
               else ' has the number ' || any_value(sent.reference) || '.' end as detail
from compared sent
join compared other
    on other.recommendation_id <> sent.recommendation_id and other.authority_code = sent.authority_code
    and other.challenge_id is not distinct from sent.challenge_id
    and (sent.words = other.words or (sent.challenge_id is not null and sent.reference = other.reference))
where sent.row_no is not null
group by sent.row_no
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
