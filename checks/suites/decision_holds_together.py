"""A decision on a correction has its day, comes after the request, and says why it was not what was asked."""

from checks.rule import Expectations, no_rows

TABLES = ("corrections",)
SEVERITY = "critical"
WHY = "Every decision on a correction has a day that is not before the request, and a reason where it is no plain yes."
FAILS = "have a decision that lacks its day or its reason, or came before the request"
EFFECT = "The host could not see what became of what it asked for, or why."

QUERY = """
with judged as (
    select row_no, decided_on, asked_on, case
        when decision is not null and decided_on is null then 'decided_on'
        when decision is null and (decided_on is not null or reason is not null) then 'decision'
        when decided_on < asked_on then 'decided_on'
        when decision in ('part', 'reject') and reason is null then 'reason'
        end as column_name, case
        when decision is not null and decided_on is null then 'There is a decision, and no day on which it was made.'
        when decision is null and (decided_on is not null or reason is not null)
            then 'There is a day or a reason, and no decision.'
        when decided_on < asked_on
            then 'Decided on ' || strftime(decided_on, '%d/%m/%Y') || ', before it was asked for on '
                 || strftime(asked_on, '%d/%m/%Y') || '.'
        else 'It was not accepted as asked, and there is no reason.'
        end as detail
    from {batch}
)
select row_no, column_name, detail from judged where column_name is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
