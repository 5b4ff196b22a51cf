"""A filled template is filled."""

import great_expectations.expectations as gxe

from checks.rule import Expectations

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "The file has at least one filled row below its headings; rows on a sheet called Example are never loaded."
FAILS = "are missing"
EFFECT = "Loading it would change nothing."


def expectations() -> Expectations:
    return [gxe.ExpectTableRowCountToBeBetween(min_value=1)]
