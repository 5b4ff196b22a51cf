"""Nobody answers a survey who is not among those who did."""

from checks.rule import Expectations, no_rows

TABLES = ("perceptions",)
SEVERITY = "critical"
WHY = "A question has no more answers than people answered its survey wave."
FAILS = "count more answers than there were people"
EFFECT = "Somebody was counted twice."

QUERY = """
with waves as (
    select wave_id, respondents from incoming_survey_waves where respondents is not null
    union all
    select wave_id, respondents from known_survey_waves(null)
    where respondents is not null
      and wave_id not in (select wave_id from incoming_survey_waves where wave_id is not null)
)
select min(sent.row_no) as row_no,
       'The question has ' || sum(coalesce(sent.count, 0))::bigint || ' answers, and ' || any_value(wave.respondents)
       || ' people answered the survey.' as detail
from {batch} sent
join waves wave using (wave_id)
group by sent.wave_id, sent.question
having sum(coalesce(sent.count, 0)) > any_value(wave.respondents)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
