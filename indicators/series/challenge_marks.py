"""Peer challenges and context events on the axis of a measure, at the precision their dates are known to.

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

# Labels of so many pixels a letter must not touch where the axis is at its narrowest, on a phone.
LETTER_PIXELS, AIR_PIXELS, NARROWEST = 6.4, 8, 215
LINE_PIXELS = 16
DAYS = 365.25


@dataclass(frozen=True)
class ChallengeMark:
    """A challenge, or a context event, to be drawn.

    Attributes
    ----------
    start, end, precision
        First and last day known, and how well.
    label
        A challenge's date, or what sort of event it is, in few words.
    illustrative
        Whether it is made up.
    is_event
        Whether it is something else than a challenge, which may explain a change.
    """

    start: date
    end: date
    precision: str
    label: str
    illustrative: bool
    is_event: bool = False

    @property
    def text(self) -> str:
        """The words above the chart."""
        return f"{self.label}{' (made up)' if self.illustrative else ''}"

    @property
    def is_line(self) -> bool:
        """Whether it is drawn as a line: a challenge of known days, or an event of one day."""
        return self.precision == "day" and (not self.is_event or self.start == self.end)


@dataclass(frozen=True)
class PlacedMark:
    """A mark on the axis of years, from `x0` to `x1`; its label's line, 0 lowest, and which end of it is held."""

    mark: ChallengeMark
    x0: float
    x1: float
    level: int
    anchor: str = "center"


def placed(marks: Sequence[ChallengeMark], series: Series) -> tuple[PlacedMark, ...]:
    """The marks that lie within the periods shown, earliest first, their labels kept apart."""
    if not series.periods:
        return ()
    step = length(series.measure)
    first, last = year(series.periods[0]) - 0.6 * step, year(series.periods[-1]) + 0.25 * step
    return within(marks, first, last, _shift(series))


def within(marks: Sequence[ChallengeMark], first: float, last: float, shift: float = 0.0) -> tuple[PlacedMark, ...]:
    """The marks that lie on an axis of years, earliest first, their labels kept apart.

    Parameters
    ----------
    first, last
        Where the axis begins and ends.
    shift
        How far left of its day a mark is drawn, in years.
    """
    found: list[PlacedMark] = []
    taken: dict[int, float] = {}
    for mark in sorted(marks, key=lambda item: item.start):
        x0 = moment(mark.start) - shift
        x1 = x0 if mark.is_line else moment(mark.end + timedelta(days=1)) - shift
        if x1 < first or x0 > last:
            continue
        x0, x1 = max(x0, first), min(x1, last)
        begins, ends, anchor = _label(((x0 + x1) / 2 - first) / (last - first), mark.text)
        level = next(at for at in range(len(taken) + 1) if taken.get(at, -1.0) <= begins)
        taken[level] = ends
        found.append(PlacedMark(mark, x0, x1, level, anchor))
    return tuple(found)


def _label(at: float, text: str) -> tuple[float, float, str]:
    """Where a label begins and ends as shares of the axis, and which end of it is held so that it stays inside."""
    width = (len(text) * LETTER_PIXELS + AIR_PIXELS) / NARROWEST
    if at < width / 2:
        return at, at + width, "left"
    if at > 1 - width / 2:
        return at - width, at, "right"
    return at - width / 2, at + width / 2, "center"


def outside(marks: Sequence[ChallengeMark], series: Series) -> tuple[ChallengeMark, ...]:
    """The marks that lie before or after all periods shown."""
    drawn = {item.mark for item in placed(marks, series)}
    return tuple(mark for mark in marks if mark not in drawn)


def height(found: Sequence[PlacedMark]) -> int:
    """The room the labels need above the chart, in pixels."""
    return LINE_PIXELS * (max(item.level for item in found) + 1) + 4 if found else 0


def shapes(found: Sequence[PlacedMark], colours: Theme) -> list[dict[str, Any]]:
    """A line for a day, a band for a month or a year; those of events are dotted and pale."""
    drawn = []
    for item in found:
        colour = colours.illustrative_mark if item.mark.illustrative else colours.muted
        shape = {"layer": "below", "xref": "x", "yref": "paper", "x0": item.x0, "x1": item.x1, "y0": 0, "y1": 1}
        dash = "dot" if item.mark.is_event else "dash" if item.mark.illustrative else "solid"
        if item.mark.is_line:
            drawn.append({**shape, "type": "line", "line": {"color": colour, "width": 1.5, "dash": dash}})
        else:
            edge = {"width": 1, "color": colour, "dash": "dot" if item.mark.is_event else "solid"}
            opacity = 0.18 if item.mark.is_event else 0.3
            drawn.append({**shape, "type": "rect", "fillcolor": colour, "opacity": opacity, "line": edge})
    return drawn


def labels(found: Sequence[PlacedMark], colours: Theme) -> list[dict[str, Any]]:
    """The words of each mark, above the chart."""
    return [
        {
            "text": item.mark.text,
            "x": (item.x0 + item.x1) / 2,
            "xref": "x",
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": LINE_PIXELS * item.level + 1,
            "xanchor": item.anchor,
            "showarrow": False,
            "font": {"size": 12, "color": _ink(item.mark, colours)},
        }
        for item in found
    ]


def _ink(mark: ChallengeMark, colours: Theme) -> str:
    if mark.illustrative:
        return colours.illustrative_text
    return colours.muted if mark.is_event else colours.ink


def moment(day: date) -> float:
    """Where a day stands on the axis of years, on which 1 April is a whole number."""
    start = date(day.year if day.month >= 4 else day.year - 1, 4, 1)
    return start.year + (day - start).days / DAYS


def _shift(series: Series) -> float:
    """How far into its period a figure's day lies, in years; results are drawn at the beginning of theirs."""
    figures: list[Figure] = [figure for place in series.places for figure in place.figures]
    newest = max(figures, key=lambda figure: figure.period_start)
    return (newest.ref_date - newest.period_start).days / DAYS
