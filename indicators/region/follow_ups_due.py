"""The formal follow-ups that come next, and those whose day has passed."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.wording import count, day

SOON_DAYS = 90
MOST_SHOWN = 6


@dataclass(frozen=True)
class DueFollowUp:
    """One follow-up that is not signed off. `overdue` is in words, empty while its day has not passed."""

    due_on: str
    authority: str
    line: str
    overdue: str
    challenge_id: str
    months: int


@dataclass(frozen=True)
class DueFollowUps:
    """A first line, the follow-ups soonest first, and whether they are made up."""

    first_line: str
    items: tuple[DueFollowUp, ...]
    illustrative: bool


def compute(rows: pd.DataFrame, today: date) -> DueFollowUps:
    """The follow-ups due, from the rows of `follow_ups_due`; the made-up ones only where none is on record."""
    real = rows[~rows["illustrative"].astype(bool)]
    rows = real if len(real) else rows
    days = [(row["due_on"].date() - today).days for row in records(rows)]
    late = sum(left < 0 for left in days)
    soon = {row["authority_code"] for row, left in zip(records(rows), days, strict=True) if 0 <= left <= SOON_DAYS}
    has = "has" if len(soon) == 1 else "have"
    first = f"{len(soon)} of 14 authorities {has} one due in the next {SOON_DAYS} days; {late} overdue."
    items = tuple(_item(row, left) for row, left in zip(records(rows), days, strict=True))[:MOST_SHOWN]
    return DueFollowUps(first, items, bool(len(rows)) and bool(rows["illustrative"].any()))


def _item(row: Mapping[Hashable, Any], left: int) -> DueFollowUp:
    due, first, months = row["due_on"].date(), row["first_due_on"].date(), row["horizon_months"]
    line = f"{months}-month follow-up"
    overdue = f"Overdue by {_days(-left)}" if left < 0 else ""
    if left >= 0:
        line += ", due today" if left == 0 else f", due in {_days(left)}"
    if due != first:
        line += f"; moved from {day(first)}"
    return DueFollowUp(day(due), row["name"], line, overdue, row["challenge_id"], int(months))


def _days(how_many: int) -> str:
    return "one day" if how_many == 1 else f"{count(how_many) if how_many <= 1 else how_many} days"
