"""A row that a corrected file no longer has is no longer shown."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "warning"
WHY = "A file that puts a load right has every row of that load."
FAILS = "stood in the load to be put right and not in this file"
EFFECT = "They are no longer shown; what was known until now stays on record."

QUERY = """
with replaced as (
    select 'challenges' as table_name, challenge_id as value, load_id from challenges
    union all select 'practice_reviews', practice_review_id, load_id from practice_reviews
    union all select 'context_events', context_event_id, load_id from context_events
    union all select 'baseline_steps', baseline_step_id, load_id from baseline_steps
    union all select 'ratings', rating_id, load_id from ratings
    union all select 'reported_follow_ups', reported_follow_up_id, load_id from reported_follow_ups
    union all select 'survey_waves', wave_id, load_id from survey_waves
    union all select 'recommendations', recommendation_id, load_id from recommendations
)
select distinct null::bigint as row_no,
       'The load to be put right has ' || value || ', and this file has not.' as detail
from replaced
where load_id = (select replaces from incoming_load)
  and (table_name, value) not in (select (table_name, value) from {batch} where kind = 'id' and value is not null)
order by detail
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
