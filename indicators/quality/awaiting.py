"""The figures of the 14 that a check found unusual and nobody has commented on, one a figure."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.series.tables import Table
from indicators.wording import period


@dataclass(frozen=True)
class AwaitingFigure:
    """One figure, and all that checks say of it."""

    authority_code: str
    place: str
    indicator: str
    construct: str
    code: str
    short_title: str
    period_start: date
    checks: tuple[str, ...]
    details: tuple[str, ...]


def compute(rows: pd.DataFrame) -> tuple[AwaitingFigure, ...]:
    """The figures, from the rows of `awaiting_comment`, in their order."""
    found: dict[tuple[str, str, date], list[Mapping[Hashable, Any]]] = {}
    for row in records(rows):
        key = (row["authority_code"], row["indicator"], row["period_start"].date())
        found.setdefault(key, []).append(row)
    return tuple(_figure(key, group) for key, group in found.items())


def check_words(name: str) -> str:
    """The name of a check as it is read: odd_change is "Odd change"."""
    return name.replace("_", " ").capitalize()


def line(item: AwaitingFigure) -> str:
    """What is unusual about a figure, with its measure and period."""
    return f"{item.short_title} ({item.code}), {period(item.period_start)}. {' '.join(item.details)}"


def table(items: tuple[AwaitingFigure, ...]) -> Table:
    """The same as a table."""
    rows = tuple(
        (
            item.place,
            f"{item.short_title} ({item.code})",
            period(item.period_start),
            ", ".join(check_words(name) for name in item.checks),
            " ".join(item.details),
        )
        for item in items
    )
    head = ("Place", "Measure", "Year", "Check", "What it found")
    return Table("Figures that a check found unusual and that await a comment.", head, rows)


def _figure(key: tuple[str, str, date], group: list[Mapping[Hashable, Any]]) -> AwaitingFigure:
    first = group[0]
    return AwaitingFigure(
        authority_code=key[0],
        place=first["place"],
        indicator=key[1],
        construct=first["construct"],
        code=first["code"],
        short_title=first["short_title"],
        period_start=key[2],
        checks=tuple(row["check_name"] for row in group),
        details=tuple(dict.fromkeys(_sentence(row["detail"]) for row in group)),
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
