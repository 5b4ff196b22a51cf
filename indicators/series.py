"""The published figures of one measure, for the 14 authorities, their region and England, ready to be analysed.

Reading a frame decides once what counts: which figures may be used, which periods nobody was asked in, and where a
line has to break.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

REGION, ENGLAND = "E12000005", "E92000001"


@dataclass(frozen=True)
class Measure:
    """What is measured and how its figures are written; fields as in the table `indicators`."""

    construct: str
    code: str
    title: str
    short_title: str
    meaning: str
    topic: str
    framework: str
    unit: str
    symbol: str
    decimals: int
    polarity: int
    kind: str
    source: str
    publisher: str
    licence: str
    cadence_months: int
    publication_lag_months: int
    caveat: str
    minimum: float
    maximum: float


@dataclass(frozen=True)
class Figure:
    """One published figure. `margin` is the 95% margin of error, None where it is unknown (a printed 0 is unknown)."""

    period_start: date
    period_end: date
    segment: int
    value: float
    margin: float | None
    lower: float | None
    upper: float | None
    respondents: float | None
    published_on: date
    illustrative: bool
    comment: str
    odd: str


@dataclass(frozen=True)
class Place:
    """One authority, the region or England.

    `figures` are the usable ones in order of period; `missing` gives the publisher's reason for a period without one;
    `left_out` are periods printed as 0 from nobody's answers, which most likely means that there is no result.
    """

    code: str
    name: str
    short_name: str
    row: int
    column: int
    figures: tuple[Figure, ...]
    missing: Mapping[date, str]
    left_out: tuple[date, ...]

    def at(self, period_start: date | None) -> Figure | None:
        """The figure of one period, if there is a usable one."""
        return next((figure for figure in self.figures if figure.period_start == period_start), None)


@dataclass(frozen=True)
class Note:
    """A break (`hard` or `caution`) or a period without a collection (`gap`), with its reason."""

    kind: str
    period_start: date
    reason: str


@dataclass(frozen=True)
class Series:
    """One measure across places. `periods` are those with a usable figure anywhere, `latest` the last of them."""

    measure: Measure
    authorities: tuple[Place, ...]
    region: Place | None
    england: Place | None
    notes: tuple[Note, ...]
    periods: tuple[date, ...]
    missing_waves: tuple[date, ...]

    @property
    def latest(self) -> date | None:
        """First day of the newest period with a figure; None when there is none at all."""
        return self.periods[-1] if self.periods else None

    @property
    def places(self) -> tuple[Place, ...]:
        """The authorities, then region and England where they are known."""
        return (*self.authorities, *(place for place in (self.region, self.england) if place))

    def place(self, code: str) -> Place:
        """The authority with a code.

        Raises
        ------
        KeyError
        """
        return {place.code: place for place in self.authorities}[code]


def read_measure(row: Mapping[Hashable, Any]) -> Measure:
    """A measure from one row of `indicator_list`; empty cells become empty text."""
    given = {name: row[name] for name in Measure.__dataclass_fields__}
    given["symbol"] = "" if pd.isna(given["symbol"]) else given["symbol"]
    return Measure(**given)


def read_series(measure: Measure, figures: pd.DataFrame, changes: pd.DataFrame) -> Series:
    """The series from the rows of `region_series` and `series_changes`."""
    by_place: dict[str, list[Mapping[Hashable, Any]]] = {}
    for row in records(figures):
        by_place.setdefault(row["authority_code"], []).append(row)
    places = [_place(rows) for rows in by_place.values()]
    authorities = sorted((place for place in places if place.row), key=lambda place: place.name)
    others = {place.code: place for place in places if not place.row}
    periods = sorted({figure.period_start for place in places for figure in place.figures})
    notes = tuple(Note(row["kind"], row["period_start"].date(), row["reason"]) for row in records(changes))
    return Series(
        measure,
        tuple(authorities),
        others.get(REGION),
        others.get(ENGLAND),
        notes,
        tuple(periods),
        tuple(_missing_waves(periods, authorities, measure.cadence_months)),
    )


def stretches(place: Place, cadence_months: int) -> tuple[tuple[Figure, ...], ...]:
    """The parts of a place's series a line may join: it breaks where counting changed and where a result is missing."""
    parts: list[list[Figure]] = []
    for figure in place.figures:
        last = parts[-1][-1] if parts else None
        joined = (
            last is not None
            and last.segment == figure.segment
            and months_between(last.period_start, figure.period_start) <= cadence_months
        )
        if joined:
            parts[-1].append(figure)
        else:
            parts.append([figure])
    return tuple(tuple(part) for part in parts)


def months_between(earlier: date, later: date) -> int:
    """Calendar months from the first day of one period to that of another."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def months_after(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def records(frame: pd.DataFrame) -> list[Mapping[Hashable, Any]]:
    """The rows of a frame, each by column name: much faster to walk than the frame."""
    return [*frame.to_dict("records")]


def _place(rows: list[Mapping[Hashable, Any]]) -> Place:
    first = rows[0]
    dated = sorted((row for row in rows if not pd.isna(row["period_start"])), key=lambda row: row["period_start"])
    missing = [row for row in dated if pd.isna(row["value"])]
    void = [row for row in dated if _is_void(row)]
    usable = [row for row in dated if not pd.isna(row["value"]) and not _is_void(row)]
    return Place(
        code=first["authority_code"],
        name=first["name"],
        short_name=first["short_name"],
        row=_whole(first["tile_row"]),
        column=_whole(first["tile_column"]),
        figures=tuple(_figure(row) for row in usable),
        missing={row["period_start"].date(): _text(row["missing_reason"]) for row in missing},
        left_out=tuple(row["period_start"].date() for row in void),
    )


def _is_void(row: Mapping[Hashable, Any]) -> bool:
    return bool(row["value"] == 0 and row["respondents"] == 0)


def _figure(row: Mapping[Hashable, Any]) -> Figure:
    return Figure(
        period_start=row["period_start"].date(),
        period_end=row["period_end"].date(),
        segment=int(row["segment"]),
        value=float(row["value"]),
        margin=_number(row["margin_of_error"]) or None,
        lower=_number(row["lower95"]),
        upper=_number(row["upper95"]),
        respondents=_number(row["respondents"]),
        published_on=row["published_on"].date(),
        illustrative=bool(row["illustrative"]),
        comment=_text(row["accepted_comment"]),
        odd=_text(row["odd"]),
    )


def _missing_waves(periods: list[date], authorities: list[Place], cadence_months: int) -> Iterator[date]:
    """Periods in which a result was due by the cadence, and those in which only others have one."""
    ours = {figure.period_start for place in authorities for figure in place.figures}
    for earlier, later in pairwise(periods):
        due = months_after(earlier, cadence_months)
        while due < later:
            yield due
            due = months_after(due, cadence_months)
        if ours and later not in ours:
            yield later


def _number(cell: Any) -> float | None:
    return None if pd.isna(cell) else float(cell)


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""


def _whole(cell: Any) -> int:
    return 0 if pd.isna(cell) else int(cell)
