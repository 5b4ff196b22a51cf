"""What was verified is looked at again at 12 and 24 months, and the state follows from what is found."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_items",)
SEVERITY = "critical"
WHY = "Only what peers had verified is asked about again, at 12 or 24 months; in place is sustained, lapsed is lapsed."
FAILS = "say something about lasting that does not fit"
EFFECT = "The share that lasted would count what nobody had seen, or the opposite of what was found."

QUERY = """
select sent.row_no, 'recheck' as column_name,
       case when sent.recheck is null
            then 'Agreed to be ''' || agreed.label || ''', and whether it is still in place is not said.'
            when sent.horizon_months < 12 then 'Whether it lasted is asked at 12 and 24 months, not at 6.'
            when not coalesce(sent.status_before, stands.status) in ('verified', 'sustained', 'lapsed')
            then 'Peers had not verified it: it was ''' || came.label || '''.'
            else 'What is ''' || replace(sent.recheck, '_', ' ') || ''' cannot be agreed to be ''' || agreed.label
                || '''.'
       end as detail
from {batch} sent
cross join incoming_load load
left join recommendation_states(null, load.received_on) stands using (recommendation_id)
left join states came on came.state = coalesce(sent.status_before, stands.status)
left join states agreed on agreed.state = sent.agreed_status
where sent.recheck is null and sent.agreed_status in ('sustained', 'lapsed')
  and sent.agreed_status is distinct from coalesce(sent.status_before, stands.status)
or sent.recheck is not null and (
    sent.horizon_months < 12
    or coalesce(coalesce(sent.status_before, stands.status) not in ('verified', 'sustained', 'lapsed'), false)
    or sent.agreed_status is not null and case sent.recheck
        when 'in_place' then sent.agreed_status <> 'sustained'
        when 'lapsed' then sent.agreed_status <> 'lapsed'
        else sent.agreed_status <> coalesce(sent.status_before, stands.status, sent.agreed_status)
    end
)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
