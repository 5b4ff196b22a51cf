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
    """One figure a check named, and what is odd about it."""

    name: str
    authority_code: str | None
    indicator: str | None
    disaggregation: str | None
    period_start: date | None
    detail: str
    cell: str | None
    sent: str | None = None


@dataclass(frozen=True)
class Verdict:
    """All outcomes and flags of one load."""

    outcomes: tuple[Outcome, ...]
    flags: tuple[Flag, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether a critical check failed."""
        return any(not outcome.success and outcome.severity == "critical" for outcome in self.outcomes)


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
