"""A self-assessment is finished before the team arrives."""

from checks.rule import Expectations, no_rows

TABLES = ("self_assessments",)
SEVERITY = "critical"
WHY = "No self-assessment was finished after the challenge began."
FAILS = "were finished after the challenge began"
EFFECT = "What the host said of itself would seem to be what it had heard from its peers."

# A month or year counts as late as it can be.
QUERY = """
with hosts as (
    select challenge_id, start_on, date_precision from incoming_challenges where challenge_id is not null
    union all
    select challenge_id, start_on, date_precision from known_challenges(null)
    where challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
)
select sent.row_no, 'finished_on' as column_name,
       'Finished on ' || strftime(sent.finished_on, '%d/%m/%Y') || ', and the challenge began on '
       || strftime(hosts.start_on, '%d/%m/%Y') || '.' as detail
from {batch} sent
join hosts using (challenge_id)
where sent.finished_on > case hosts.date_precision
    when 'month' then last_day(hosts.start_on)
    when 'year' then make_date(year(hosts.start_on), 12, 31)
    else hosts.start_on
end
-- A day that is still to come has a rule of its own.
and sent.finished_on <= (select received_on from incoming_load)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
