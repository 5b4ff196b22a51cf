"""What is on record from a later day is not overwritten by what was said before."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "warning"
WHY = "No row is older than what is on record under its id."
FAILS = "carry an id under which something was recorded later"
EFFECT = (
    "The later row goes on being shown. If this file knows better, load it without --published-on, or with its day."
)

QUERY = """
with on_record as (
    select 'challenges' as table_name, challenge_id as value, recorded_at from known_challenges(null)
    union all select 'practice_reviews', practice_review_id, recorded_at from known_practice_reviews(null)
    union all select 'self_assessments', self_assessment_id, recorded_at from known_self_assessments(null)
    union all select 'findings', finding_id, recorded_at from known_findings(null)
    union all select 'corrections', correction_id, recorded_at from known_corrections(null)
    union all select 'context_events', context_event_id, recorded_at from known_context_events(null)
    union all select 'baseline_steps', baseline_step_id, recorded_at from known_baseline_steps(null)
    union all select 'ratings', rating_id, recorded_at from known_ratings(null)
    union all select 'reported_follow_ups', reported_follow_up_id, recorded_at from known_reported_follow_ups(null)
    union all select 'survey_waves', wave_id, recorded_at from known_survey_waves(null)
    union all select 'recommendations', recommendation_id, recorded_at from known_recommendations(null)
)
select id.row_no,
       id.value || ' was last recorded on ' || strftime(max(known.recorded_at), '%d/%m/%Y') || ', and this file is of '
       || strftime(any_value(load.recorded_at), '%d/%m/%Y') || '.' as detail
from {batch} id
cross join incoming_load load
join on_record known on known.table_name = id.table_name and known.value = id.value
where id.kind = 'id'
group by id.row_no, id.value
having max(known.recorded_at)::date > any_value(load.recorded_at)::date
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
