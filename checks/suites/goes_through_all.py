"""A follow-up goes through everything that was accepted and not given up."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "warning"
WHY = "A signed record has every open or finished recommendation of its challenge."
FAILS = "leave out an open or finished recommendation"
EFFECT = "Nobody asked about it; it goes on being shown as it stood before."

QUERY = """
select sent.row_no,
       'It says nothing about ' || string_agg(
           stands.recommendation_id || ', which was ''' || state.label || '''', '; ' order by stands.recommendation_id
       ) || '.' as detail
from {batch} sent
join recommendation_states(null, sent.held_on) stands using (challenge_id)
join states state on state.state = stands.status
where (state.is_open or stands.status in ('done', 'verified', 'sustained', 'lapsed'))
  and stands.recommendation_id not in (
      select recommendation_id from incoming_follow_up_items item where item.record_sha256 = sent.sha256
  )
group by sent.row_no
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
