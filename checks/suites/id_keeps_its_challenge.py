"""An id belongs to one challenge for good."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "No id on record comes back as that of another challenge."
FAILS = "carry an id that is on record for another challenge"
EFFECT = "What was found in one challenge would be shown under another, and vanish from its own."

QUERY = """
with on_record as (
    select 'practice_reviews' as table_name, practice_review_id as value, challenge_id from known_practice_reviews(null)
    union all select 'self_assessments', self_assessment_id, challenge_id from known_self_assessments(null)
    union all select 'findings', finding_id, challenge_id from known_findings(null)
    union all select 'corrections', correction_id, challenge_id from known_corrections(null)
)
select id.row_no,
       'The id ' || id.value || ' is on record for the challenge ' || known.challenge_id || '; this row is about '
       || named.value || '.' as detail
from {batch} id
join on_record known on known.table_name = id.table_name and known.value = id.value
join {batch} named
    on named.table_name = id.table_name and named.of_row = id.of_row and named.kind = 'challenge'
where id.kind = 'id' and named.value <> known.challenge_id
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
