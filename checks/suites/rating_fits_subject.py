"""An assessment has a word, its statements have scores."""

from checks.rule import Expectations, no_rows

TABLES = ("ratings",)
SEVERITY = "critical"
WHY = "An overall result has a word and no score, a quality statement a score and no word; what is awaited has no date."
FAILS = "have a word, a score or a date that does not fit"
EFFECT = "A score would be shown as a rating, or an awaited result as one that came."

QUERY = """
with judged as (
    select row_no, case
        when subject = 'overall' and score is not null then 'score'
        when subject <> 'overall' and (rating is not null or score_pct is not null) then 'rating'
        when subject <> 'overall' and score is null then 'score'
        when subject = 'overall' and rating is null and published_on is not null then 'rating'
        end as column_name, case
        when subject = 'overall' and score is not null then 'An overall result has a rating and no score of 1 to 4.'
        when subject <> 'overall' and (rating is not null or score_pct is not null)
            then 'A quality statement has a score of 1 to 4, and no rating.'
        when subject <> 'overall' then 'A quality statement without a score says nothing; leave the row out.'
        else 'There is a day of publication and no rating.'
        end as detail
    from {batch}
    -- What cannot be read is said of its cell.
    where subject is not null and row_no not in (
        select of_row from incoming_cells where table_name = 'ratings' and unreadable is not null
    )
)
select row_no, column_name, detail from judged where column_name is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
