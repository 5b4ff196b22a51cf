"""What the gate says of a load: an outcome a check, and the figures the checks name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import duckdb


@dataclass(frozen=True)
class Outcome:
    """What one check found; `message` is in plain words."""

    name: str
    severity: str
    success: bool
    failed_rows: int
    message: str


@dataclass(frozen=True)
class Flag:
    """One figure a check named, and what is odd about it; `column_name` is that of the cell, where it is about one."""

    name: str
    authority_code: str | None
    indicator: str | None
    disaggregation: str | None
    period_start: date | None
    detail: str
    cell: str | None
    sent: str | None = None
    column_name: str | None = None


# What is said of a row that is none of the list: a total, a remark, the headings once more.
LEFT_OUT = "left_out"


@dataclass(frozen=True)
class SetAside:
    """One row of a file that did not enter the store, and why; `rules` are those it broke, or `LEFT_OUT`."""

    row_number: int
    place: str
    rules: str
    reason: str
    sent: str


@dataclass(frozen=True)
class Verdict:
    """All outcomes and flags of one load, and the rows of its file that were not loaded with the others."""

    outcomes: tuple[Outcome, ...]
    flags: tuple[Flag, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether a critical check failed."""
        return any(not outcome.success and outcome.severity == "critical" for outcome in self.outcomes)

    @property
    def bad_rows(self) -> tuple[SetAside, ...]:
        """The rows that were set aside because of what they say; those that are none of the list are not among them."""
        return tuple(row for row in self.set_aside if row.rules != LEFT_OUT)


@dataclass(frozen=True)
class Staged:
    """A load as the gate sees it: inside DuckDB, next to everything already published.

    `connection` holds the copy of the published store, with the load's rows in the schema `incoming`, one table for
    each name in `tables`, and its particulars in the one row of `incoming_load`.
    """

    connection: duckdb.DuckDBPyConnection
    load_id: str
    tables: frozenset[str]


Judge = Callable[[Staged], Verdict]
