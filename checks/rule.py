"""What every rule file offers, and how the gate finds the files.

A rule file in `checks/suites/` offers
    TABLES          the staged tables it judges, each by the same query
    SEVERITY        critical refuses the load, warning is shown, info is recorded
    WHY             the rule, as a sentence
    FAILS           what a row that breaks it does: completes "Figures that ..." or "Rows that ..."
    EFFECT          what would be wrong on screen if such rows were published
    expectations()  the Great Expectations expectations that judge it
A query in an expectation names the rows that break the rule, by `row_no`, each with a `detail` in plain words; where a
row has many cells, `column_name` says which of them it is about. It finds the staged rows in `{batch}`, what is said of
the load in `incoming_load`, and the latest vintage of every figure published before in `incoming_known`. Only a query
with a join may give `{batch}` an alias: without one the engine gives it an alias of its own.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection
from functools import cache
from typing import Protocol

import great_expectations.expectations as gxe

import checks.suites

Expectations = list[gxe.Expectation]


class Rule(Protocol):
    """The shape of a rule file."""

    TABLES: tuple[str, ...]
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


def rows_called(tables: Collection[str]) -> str:
    """What the rows of some staged tables are called at the start of a sentence."""
    return _CALLED.get(next(iter(tables)), "Rows") if len(tables) == 1 else "Rows"


_CALLED = {"observations": "Figures", "acceptances": "Figures", "cells": "Cells"}


def no_rows(query: str) -> gxe.UnexpectedRowsExpectation:
    """The expectation that a query finds nothing; `{batch}` in it stands for the staged table."""
    return gxe.UnexpectedRowsExpectation(unexpected_rows_query=query)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in order of name."""
    found = sorted(module.name for module in pkgutil.iter_modules(checks.suites.__path__))
    return tuple(importlib.import_module(f"checks.suites.{name}") for name in found)
