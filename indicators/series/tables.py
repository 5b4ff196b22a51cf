"""The table behind one place's line: to read on a page, and to take away as CSV."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pandas as pd

from indicators.series.figures import Figure, Place, Series
from indicators.series.measure_words import when
from indicators.wording import MISSING_WORDS, number, typographic

EXPORTED = (
    "authority_code", "name", "indicator", "construct", "segment", "period_start", "period_end", "value", "lower95",
    "upper95", "margin_of_error", "respondents", "numerator", "denominator", "missing_reason", "published_on", "source",
    "load_id", "illustrative",
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """A table to read: its caption, its column heads, and rows whose first cell names them."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_authority(place: Place, series: Series, neighbours: Place | None = None) -> Table:
    """One authority's results by period, beside region, England and its neighbours' average."""
    decimals = series.measure.decimals
    every = sorted({*series.periods, *series.missing_waves, *place.left_out})
    others = [other for other in (series.region, series.england, neighbours) if other and other.figures]

    def cell(other: Place, start: date) -> str:
        figure = other.at(start)
        return number(figure.value, decimals) if figure else "–"

    rows = []
    for start in every:
        figure = place.at(start)
        rows.append(
            (
                when(start, series.measure),
                number(figure.value, decimals) if figure else absent(place, series, start),
                _interval(figure, decimals),
                number(figure.respondents, 0) if figure and figure.respondents else "–",
                *(cell(other, start) for other in others),
            )
        )
    first = "Year" if series.measure.period_months == 12 else "Period"
    head = (first, place.name, "95% interval", "Answers", *(other.name for other in others))
    return Table(f"{typographic(series.measure.title)}, {series.measure.unit}.", head, tuple(rows))


def figures_csv(figures: pd.DataFrame, codes: Collection[str]) -> str:
    """Published figures as CSV, of the places with these codes."""
    return as_csv(figures.loc[figures["authority_code"].isin(codes) & figures["period_start"].notna(), list(EXPORTED)])


def as_csv(frame: pd.DataFrame) -> str:
    """A frame as CSV with ISO dates; a missing value is an empty cell."""
    plain = frame.copy()
    for column in plain.select_dtypes("datetime").columns:
        plain[column] = plain[column].dt.strftime("%Y-%m-%d")
    return plain.to_csv(index=False, lineterminator="\n")


def rows_csv(table: Table) -> str:
    """A table as it is read, as CSV: for one whose cells are words."""
    return pd.DataFrame(table.rows, columns=list(table.head)).to_csv(index=False, lineterminator="\n")


def absent(place: Place, series: Series, start: date) -> str:
    """What a table says in place of a figure a place does not have."""
    if start in place.left_out:
        return "left out"
    if series.not_collected(start):
        return "not collected"
    return MISSING_WORDS.get(place.missing.get(start, ""), "–")


def _interval(figure: Figure | None, decimals: int) -> str:
    if figure is None or figure.lower is None or figure.upper is None:
        return "–"
    return f"{number(figure.lower, decimals)} to {number(figure.upper, decimals)}"
