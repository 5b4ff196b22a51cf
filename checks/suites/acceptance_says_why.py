"""An acceptance says why, in words fit for everybody."""

from checks.rule import Expectations, no_rows

TABLE = "acceptances"
SEVERITY = "critical"
WHY = "Every acceptance has a comment of 10 to 500 characters, without e-mail addresses, telephone or NHS numbers."
FAILS = "are accepted without a comment fit to be shown"
EFFECT = "The comment stands wherever the figure is shown, and everybody in the region reads it."

# Nine digits or more in a row, however spaced, are somebody's number; financial years side by side are not.
QUERY = r"""
select row_no, case
    when length(coalesce(comment, '')) < 10 then 'The comment is too short to say why.'
    when length(comment) > 500 then 'The comment has ' || length(comment) || ' characters.'
    else 'The comment holds an e-mail address or a long number.' end as detail
from {batch}
cross join lateral (
    select regexp_replace(comment, '\b(19|20)\d\d ?[-/–] ?\d\d\b', 'year', 'g') as without_years
)
where length(coalesce(comment, '')) not between 10 and 500
   or regexp_matches(comment, '\S+@\S+\.\S+') or regexp_matches(without_years, '(\d[ ()-]{{0,2}}){{9,}}')
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
