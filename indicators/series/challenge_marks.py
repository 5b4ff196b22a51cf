"""An authority's peer challenges on the axis of one of its measures, at the precision their dates are known to.

A result stands on the axis at its period, though it describes one part of it best: a survey its weeks in the field. A
challenge is placed beside the results by those days, so that whatever was measured before it is left of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from indicators.series.figures import Figure, Series
from indicators.series.year_axis import length, year
from indicators.theme import Theme

# So far apart two labels above the chart have to be, as a share of the axis; nearer ones take a line of their own.
LABEL_SHARE = 0.2
LINE_PIXELS = 16
DAYS = 365.25


@dataclass(frozen=True)
class ChallengeMark:
    """A challenge to be drawn: its first and last day known, how well, its date in few words, whether it is made up."""

    start: date
    end: date
    precision: str
    label: str
    illustrative: bool


@dataclass(frozen=True)
class PlacedMark:
    """A mark on the axis of years, from `x0` to `x1`, and the line its label is written on, 0 lowest."""

    mark: ChallengeMark
    x0: float
    x1: float
    level: int


def placed(marks: Sequence[ChallengeMark], series: Series) -> tuple[PlacedMark, ...]:
    """The marks that lie within the periods shown, earliest first, their labels kept apart."""
    if not series.periods:
        return ()
    step = length(series.measure)
    first, last = year(series.periods[0]) - 0.6 * step, year(series.periods[-1]) + 0.25 * step
    shift = _shift(series)
    found: list[PlacedMark] = []
    ends: dict[int, float] = {}
    for mark in sorted(marks, key=lambda item: item.start):
        x0 = moment(mark.start) - shift
        x1 = moment(mark.end + timedelta(days=1)) - shift if mark.precision != "day" else x0
        if x1 < first or x0 > last:
            continue
        x0, x1 = max(x0, first), min(x1, last)
        middle = ((x0 + x1) / 2 - first) / (last - first)
        level = next(at for at in range(len(ends) + 1) if ends.get(at, -1.0) <= middle - LABEL_SHARE)
        ends[level] = middle
        found.append(PlacedMark(mark, x0, x1, level))
    return tuple(found)


def outside(marks: Sequence[ChallengeMark], series: Series) -> tuple[ChallengeMark, ...]:
    """The marks that lie before or after all periods shown."""
    drawn = {item.mark for item in placed(marks, series)}
    return tuple(mark for mark in marks if mark not in drawn)


def height(found: Sequence[PlacedMark]) -> int:
    """The room the labels need above the chart, in pixels."""
    return LINE_PIXELS * (max(item.level for item in found) + 1) + 4 if found else 0


def shapes(found: Sequence[PlacedMark], colours: Theme) -> list[dict[str, Any]]:
    """A line for a day, a band for a month or a year."""
    drawn = []
    for item in found:
        colour = colours.illustrative_mark if item.mark.illustrative else colours.muted
        shape = {"layer": "below", "xref": "x", "yref": "paper", "x0": item.x0, "x1": item.x1, "y0": 0, "y1": 1}
        if item.mark.precision == "day":
            line = {"color": colour, "width": 1.5, "dash": "dash" if item.mark.illustrative else "solid"}
            drawn.append({**shape, "type": "line", "line": line})
        else:
            drawn.append(
                {**shape, "type": "rect", "fillcolor": colour, "opacity": 0.3, "line": {"width": 1, "color": colour}}
            )
    return drawn


def labels(found: Sequence[PlacedMark], colours: Theme) -> list[dict[str, Any]]:
    """The date of each mark, above the chart."""
    return [
        {
            "text": f"{item.mark.label}{' (made up)' if item.mark.illustrative else ''}",
            "x": (item.x0 + item.x1) / 2,
            "xref": "x",
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": LINE_PIXELS * item.level + 1,
            "xanchor": "center",
            "showarrow": False,
            "font": {"size": 12, "color": colours.illustrative_text if item.mark.illustrative else colours.ink},
        }
        for item in found
    ]


def moment(day: date) -> float:
    """Where a day stands on the axis of years, on which 1 April is a whole number."""
    start = date(day.year if day.month >= 4 else day.year - 1, 4, 1)
    return start.year + (day - start).days / DAYS


def _shift(series: Series) -> float:
    """How far into its period a figure's day lies, in years; results are drawn at the beginning of theirs."""
    figures: list[Figure] = [figure for place in series.places for figure in place.figures]
    newest = max(figures, key=lambda figure: figure.period_start)
    return (newest.ref_date - newest.period_start).days / DAYS
