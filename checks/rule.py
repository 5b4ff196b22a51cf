"""What every rule file offers, and how the gate finds the files.

A rule file in `checks/suites/` offers
    TABLE           the staged table it judges
    SEVERITY        critical refuses the load, warning is shown, info is recorded
    WHY             the rule, as a sentence
    FAILS           what a row that breaks it does: completes "Figures that ..."
    EFFECT          what would be wrong on screen if such rows were published
    expectations()  the Great Expectations expectations that judge it
A query in an expectation names the rows that break the rule, by `row_no`, each with a `detail` in plain words. It finds
the staged rows in `{batch}`, what is said of the load in `incoming_load`, and the latest vintage of every figure
published before in `incoming_known`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

import great_expectations.expectations as gxe

import checks.suites

Expectations = list[gxe.Expectation]


class Rule(Protocol):
    """The shape of a rule file."""

    TABLE: str
    SEVERITY: str
    WHY: str
    FAILS: str
    EFFECT: str
    __name__: str

    def expectations(self) -> Expectations:
        """What judges it."""
        ...


def name_of(rule: Rule) -> str:
    """The name of a rule: that of its file."""
    return rule.__name__.rpartition(".")[2]


def no_rows(query: str) -> gxe.UnexpectedRowsExpectation:
    """The expectation that a query finds nothing; `{batch}` in it stands for the staged table."""
    return gxe.UnexpectedRowsExpectation(unexpected_rows_query=query)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in order of name."""
    found = sorted(module.name for module in pkgutil.iter_modules(checks.suites.__path__))
    return tuple(importlib.import_module(f"checks.suites.{name}") for name in found)
