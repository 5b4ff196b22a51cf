"""What is signed stays; a correction is a new record that points to the old one."""

from checks.rule import Expectations, no_rows

TABLES = ("follow_up_records",)
SEVERITY = "critical"
WHY = "A follow-up is signed once; a later record of it amends the newest one on record, and is signed no earlier."
FAILS = "are neither the first record of their follow-up nor an amendment of the newest"
EFFECT = "Two records would claim to be the one that holds. Load those before it first, in the order they were signed."

# What is made up for a day still to come is shown nowhere. A file may hold a record and what amends it.
QUERY = """
with newest as (
    from known_follow_up_records(null)
    where is_newest and (not illustrative or recorded_at <= (select received_at from incoming_load))
),
alike as (
    select row_no, count(*) over (partition by challenge_id, horizon_months, amends) as claims from {batch}
)
select sent.row_no, 'amends' as column_name,
       case when alike.claims > 1 then 'The file has ' || alike.claims || ' records that claim the same place.'
            when newest.sha256 is null then 'It amends ' || sent.amends || ', which is not on record. Load that first.'
            when sent.amends is null then 'A record signed on ' || strftime(newest.signed_on, '%d/%m/%Y')
                || ' is on record, and this one does not say that it amends it (' || newest.sha256 || ').'
            when sent.amends = newest.sha256 then 'It was signed on ' || strftime(sent.signed_on, '%d/%m/%Y')
                || ', and the record it amends on ' || strftime(newest.signed_on, '%d/%m/%Y') || '.'
            else 'It amends ' || sent.amends || ', and the newest on record is ' || newest.sha256 || '.'
       end as detail
from {batch} sent
join alike using (row_no)
left join newest on newest.challenge_id = sent.challenge_id and newest.horizon_months = sent.horizon_months
where sent.sha256 not in (select sha256 from known_follow_up_records(null))
  and (
      alike.claims > 1
      or sent.amends = newest.sha256 and sent.signed_on < newest.signed_on
      or sent.amends is distinct from newest.sha256
         and coalesce(sent.amends not in (select sha256 from incoming_follow_up_records), true)
  )
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
