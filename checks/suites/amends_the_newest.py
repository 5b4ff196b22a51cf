"""What is signed stays; a correction is a new record that points to the old one."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "critical"
WHY = "A follow-up is signed once; a later record of it amends the newest one on record."
FAILS = "are neither the first record of their follow-up nor an amendment of the newest"
EFFECT = "Two records would claim to be the one that holds."

QUERY = """
select sent.row_no, 'amends' as column_name,
       case when newest.sha256 is null then 'It amends ' || sent.amends || ', which is not on record. Load that first.'
            when sent.amends is null then 'A record signed on ' || strftime(newest.signed_on, '%d/%m/%Y')
                || ' is on record, and this one does not say that it amends it (' || newest.sha256 || ').'
            else 'It amends ' || sent.amends || ', and the newest on record is ' || newest.sha256 || '.'
       end as detail
from {batch} sent
left join (from known_follow_up_records(null) where is_newest) newest
    on newest.challenge_id = sent.challenge_id and newest.horizon_months = sent.horizon_months
where sent.sha256 not in (select sha256 from known_follow_up_records(null))
  and sent.amends is distinct from newest.sha256
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
