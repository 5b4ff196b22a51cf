"""One row says what there is to say under an id."""

from checks.rule import Expectations, no_rows

TABLES = (
    "challenges", "practice_reviews", "context_events", "ratings", "reported_follow_ups", "declarations",
    "recommendations", "recommendation_indicators", "status_events", "indicators",
    "self_assessments", "findings", "corrections",
    "follow_ups", "follow_up_items", "follow_up_signatures", "survey_waves", "perceptions", "tracked_measures",
    "baseline_steps",
)  # fmt: skip
SEVERITY = "critical"
WHY = "No id stands in a file more than once."
FAILS = "carry an id that stands in the file more than once"
EFFECT = "A page could show either of them."

QUERY = """
select row_no, 'The id ''' || record_id || ''' stands in the file ' || copies || ' times.' as detail
from (select *, count(*) over (partition by record_id) as copies from {batch} where record_id is not null)
where copies > 1
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
