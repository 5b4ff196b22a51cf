"""An acceptance says why, in words fit for everybody."""

from checks.rule import Expectations, no_rows
from checks.words import personal_details, what_is_held

TABLES = ("acceptances",)
SEVERITY = "critical"
WHY = "Every acceptance has a comment of 10 to 500 characters, without e-mail addresses, telephone or NHS numbers."
FAILS = "are accepted without a comment fit to be shown"
EFFECT = "The comment stands wherever the figure is shown, and everybody in the region reads it."

QUERY = f"""
select row_no, case
    when length(coalesce(comment, '')) < 10 then 'The comment is too short to say why.'
    when length(comment) > 500 then 'The comment has ' || length(comment) || ' characters.'
    else 'The comment holds ' || {what_is_held("comment")} || '.' end as detail
from {{batch}}
where length(coalesce(comment, '')) not between 10 and 500 or {personal_details("comment")}
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
