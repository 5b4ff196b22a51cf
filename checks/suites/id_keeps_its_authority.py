"""An id belongs to one authority for good."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "No id on record comes back as that of another authority."
FAILS = "carry an id that is on record for another authority"
EFFECT = "One authority's row would take the place of another's."

QUERY = """
with on_record as (
    select 'challenges' as table_name, challenge_id as value, authority_code from known_challenges(null)
    union all select 'context_events', context_event_id, authority_code from known_context_events(null)
    union all select 'baseline_steps', baseline_step_id, authority_code from known_baseline_steps(null)
    union all select 'ratings', rating_id, authority_code from known_ratings(null)
    union all select 'reported_follow_ups', reported_follow_up_id, authority_code from known_reported_follow_ups(null)
    union all select 'survey_waves', wave_id, authority_code from known_survey_waves(null)
    union all select 'recommendations', recommendation_id, authority_code from known_recommendations(null)
)
select id.row_no,
       'The id ' || id.value || ' is on record for ' || coalesce(any_value(owner.name), any_value(known.authority_code))
       || '; this row is about ' || coalesce(any_value(about.name), any_value(place.authority_code)) || '.' as detail
from {batch} id
join on_record known on known.table_name = id.table_name and known.value = id.value
join {batch} place
    on place.table_name = id.table_name and place.of_row = id.of_row and place.column_name = 'authority_code'
left join authorities owner on owner.authority_code = known.authority_code
left join authorities about on about.authority_code = place.authority_code
where id.kind = 'id' and place.authority_code <> known.authority_code
group by id.row_no, id.value
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
