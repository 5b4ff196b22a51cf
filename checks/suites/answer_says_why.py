"""An answer other than yes says why."""

from checks.rule import Expectations, no_rows

TABLES = ("recommendations",)
SEVERITY = "warning"
WHY = "What is accepted in part or not at all has a reason."
FAILS = "are not fully accepted and do not say why"
EFFECT = "It is shown with the words: no reason given."

QUERY = """
select row_no, 'It is ' || case response when 'part' then 'accepted in part' else 'not accepted' end
       || ', and response_reason is empty.' as detail
from {batch}
where response in ('part', 'reject') and response_reason is null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
