"""A measure the publisher lists and nobody here has defined is pointed out."""

from checks.rule import Expectations, no_rows

TABLES = ("crosswalk",)
SEVERITY = "warning"
WHY = "Every measure on the publisher's list of measures is defined here."
FAILS = "belong to measures on the publisher's list that are not defined here"
EFFECT = "They are on no page, and nobody would know that the framework has grown."

# Only a list that describes its measures is the list of what the workbook holds; the log also names those it dropped.
QUERY = """
select row_no,
       listed_in || ': ' || code || ' (' || description || '), ' || coalesce('before ' || former_code, 'new')
       || ', has no definition here.' as detail
from {batch}
where indicator is null and code is not null and description is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
