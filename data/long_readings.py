"""Readings of long tables joined to figures: the outcome of a place, measure, part and year, with its counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from data.cells import OLDER_MARKERS, Cell, read_cell
from data.definitions import Definition
from data.periods import financial_year
from data.places import national_years
from data.sources import OBSERVATION_COLUMNS
from data.tables import heading

QUANTITIES = {
    "outcome": "value",
    "numerator": "numerator",
    "denominator": "denominator",
    "base": "respondents",
    "marginoferror": "margin_of_error",
}
_TYPES = {**QUANTITIES, "value": "value", "numberofrespondents": "respondents", "respondents": "respondents"}
_COLUMNS = tuple(QUANTITIES.values())
_WORDS = {"value": "outcome", "respondents": "base", "margin_of_error": "margin of error"}


@dataclass(frozen=True)
class LongReading:
    """One row of a long table, understood.

    `quantity` is the column of a figure it fills; `where` says where the row stands, such as "line 12" or "H12".
    """

    where: str
    authority_code: str
    authority_name: str
    definition: Definition
    code_sent: str | None
    disaggregation: str
    year: str
    quantity: str
    content: object


@dataclass
class _Figure:
    """The readings of one figure, by quantity."""

    first: LongReading
    readings: dict[str, LongReading] = field(default_factory=dict)


def quantity_of(measure_type: str) -> str | None:
    """The column of a figure that a type of reading fills; None for a type that is not known here."""
    return _TYPES.get(heading(measure_type))


def observations(readings: Iterable[LongReading], *, sheet: str, source: str) -> pd.DataFrame:
    """The figures; grain as `OBSERVATION_COLUMNS`. A reading that stands there twice makes a second figure.

    The gate refuses two figures of one place, measure, part and year, and those without an outcome.
    """
    figures = _figures(readings)
    national = national_years((figure.first.year, figure.first.authority_code) for figure in figures)
    rows = [_row(figure, sheet, source, national[figure.first.year]) for figure in figures]
    return pd.DataFrame.from_records(rows, columns=list(OBSERVATION_COLUMNS))


def _figures(readings: Iterable[LongReading]) -> list[_Figure]:
    figures: list[_Figure] = []
    open_ones: dict[tuple[str, str, str, str], list[_Figure]] = {}
    for reading in readings:
        key = (reading.authority_code or reading.authority_name, reading.definition.id, reading.disaggregation,
               reading.year)  # fmt: skip
        held = open_ones.setdefault(key, [])
        figure = next((it for it in held if reading.quantity not in it.readings), None)
        if figure is None:
            figure = _Figure(reading)
            held.append(figure)
            figures.append(figure)
        figure.readings[reading.quantity] = reading
    return figures


def _row(figure: _Figure, sheet: str, source: str, national: bool) -> tuple[object, ...]:
    it = figure.first
    cells = {quantity: read_cell(reading.content, OLDER_MARKERS) for quantity, reading in figure.readings.items()}
    where = figure.readings.get("value", it).where
    return (
        sheet, where, _sent(figure.readings), it.authority_code, it.authority_name, it.definition.id, it.code_sent,
        None, it.disaggregation, *financial_year(it.year),
        *(cells[quantity].number if quantity in cells else None for quantity in _COLUMNS),
        _reason(cells.get("value"), it), _unreadable(cells, figure.readings), source, national,
    )  # fmt: skip


def _reason(outcome: Cell | None, it: LongReading) -> str | None:
    """Why there is no outcome: the publisher's marker, else what an empty cell means; None if there is no row."""
    if outcome is None or outcome.number is not None or not outcome.readable:
        return None
    if outcome.reason:
        return outcome.reason
    return "not_collected" if it.definition.was_not_collected(it.year) else "not_published"


def _unreadable(cells: Mapping[str, Cell], readings: Mapping[str, LongReading]) -> str | None:
    junk = [f"{_word(name)} '{readings[name].content}'" for name, cell in cells.items() if not cell.readable]
    return ", ".join(junk) or None


def _sent(readings: Mapping[str, LongReading]) -> str:
    return "; ".join(f"{_word(name)} {it.content} ({it.where})" for name, it in readings.items())


def _word(quantity: str) -> str:
    return _WORDS.get(quantity, quantity)
