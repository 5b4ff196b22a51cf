"""No measure is joined to another that bore its code the year before."""

from checks.rule import Expectations, no_rows

TABLES = ("crosswalk",)
SEVERITY = "critical"
WHY = "No list of the publisher's gives a measure of today's framework another code in an earlier year of it."
FAILS = "belong to a measure that bore another code in an earlier year of today's framework"
EFFECT = "The codes have been dealt out anew, and two different measures would be joined into one line."

# The codes of 2022-23 are the earlier framework's, and `code_valid_for_year` judges them beside the figures.
QUERY = """
select sent.row_no,
       sent.listed_in || ': ' || sent.code || ' was ' || coalesce(sent.former_code, 'new') || ' in '
       || year(sent.former_period_start) || ' to ' || year(sent.former_period_start) + 1 || '; the definition of '
       || definition.code || ' knows no such renaming.' as detail
from {batch} sent
join indicators definition using (indicator)
where sent.former_period_start >= date '2023-04-01'
  and sent.former_period_start >= definition.first_period_start
  and sent.former_code is distinct from sent.code
  and lower(sent.former_code) is distinct from lower(definition.code)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
