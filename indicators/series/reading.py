"""Published rows, read once into the series that everything else is worked out from.

Reading decides what counts: which figures may be used, and in which periods a result was due but there is none.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from indicators.series.figures import ENGLAND, REGION, Figure, Measure, Note, Origin, Place, Series, months_after


def read_measure(row: Mapping[Hashable, Any]) -> Measure:
    """A measure from one row of `indicator_list`; empty cells become empty text."""
    given = {name: row[name] for name in Measure.__dataclass_fields__}
    given |= {name: _text(given[name]) for name in ("symbol", "parent")}
    last = given["last_period_start"]
    given["last_period_start"] = None if pd.isna(last) else last.date()
    given["target"] = _number(given["target"])
    return Measure(**given)


def read_series(measure: Measure, figures: pd.DataFrame, changes: pd.DataFrame) -> Series:
    """The series from the rows of `region_series` and `series_changes`."""
    by_place: dict[str, list[Mapping[Hashable, Any]]] = {}
    for row in records(figures):
        by_place.setdefault(row["authority_code"], []).append(row)
    places = [read_place(rows) for rows in by_place.values()]
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
        tuple(missing_waves(periods, authorities, measure.cadence_months)),
    )


def read_place(rows: Sequence[Mapping[Hashable, Any]]) -> Place:
    """One place from its rows."""
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


def records(frame: pd.DataFrame) -> list[Mapping[Hashable, Any]]:
    """The rows of a frame, each by column name: much faster to walk than the frame."""
    return [*frame.to_dict("records")]


def missing_waves(periods: Sequence[date], authorities: Sequence[Place], cadence_months: int) -> Iterator[date]:
    """Periods in which a result was due by the cadence, and those in which only others have one."""
    ours = {figure.period_start for place in authorities for figure in place.figures}
    for earlier, later in pairwise(periods):
        due = months_after(earlier, cadence_months)
        while due < later:
            yield due
            due = months_after(due, cadence_months)
        if ours and later not in ours:
            yield later


def _is_void(row: Mapping[Hashable, Any]) -> bool:
    return bool(row["value"] == 0 and (row["respondents"] == 0 or row.get("denominator") == 0))


def _figure(row: Mapping[Hashable, Any]) -> Figure:
    return Figure(
        period_start=row["period_start"].date(),
        period_end=row["period_end"].date(),
        ref_date=row["ref_date"].date(),
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
        origin=Origin(row["publisher"], row["framework"], row["code"], row["collection"]),
        numerator=_number(row.get("numerator")),
        denominator=_number(row.get("denominator")),
    )


def _number(cell: Any) -> float | None:
    return None if pd.isna(cell) else float(cell)


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""


def _whole(cell: Any) -> int:
    return 0 if pd.isna(cell) else int(cell)
