"""The axis of years: where periods stand on it, which are named, and what is drawn across it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from indicators.series.figures import Measure, Series, months_after, months_between
from indicators.theme import Theme

MOST_TICKS = 4


def year(start: date) -> float:
    """Where a period stands on the axis of years."""
    return start.year + (start.month - 4) / 12


def length(measure: Measure) -> float:
    """How much of the axis one period of a measure takes: 1 for a year, a quarter for a quarter."""
    return measure.period_months / 12


def year_ticks(periods: Sequence[date], months: int = 12) -> tuple[date, ...]:
    """Up to four periods to name on the axis: all, or every so many back from the newest.

    Parameters
    ----------
    months
        How long a period is.
    """
    if len(periods) <= MOST_TICKS:
        return tuple(periods)
    newest = periods[-1]
    steps = months_between(periods[0], newest) // months
    step = -(-steps // (MOST_TICKS - 1)) * months
    back = (months_after(newest, -step * n) for n in range(MOST_TICKS))
    return tuple(start for start in back if start >= periods[0])[::-1]


def pale_columns(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    """A pale column for each period in which a result was due and nobody has one."""
    for wave in series.missing_waves:
        yield {
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": year(wave) - 0.45 * length(series.measure),
            "x1": year(wave) + 0.45 * length(series.measure),
            "y0": 0,
            "y1": 1,
            "fillcolor": colours.panel,
            "line": {"width": 0},
        }


def column_words(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    """What a pale column means."""
    for wave in series.missing_waves:
        yield _words("Not<br>collected" if series.not_collected(wave) else "No<br>result", year(wave), colours)


def break_lines(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    """A dashed line before the first period counted in another way."""
    for start in breaks(series):
        yield {
            "type": "line",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": year(start) - 0.5 * length(series.measure),
            "x1": year(start) - 0.5 * length(series.measure),
            "y0": 0,
            "y1": 1,
            "line": {"color": colours.context, "width": 1, "dash": "4px,3px"},
        }


def break_words(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    """What a dashed line means."""
    for start, kind in breaks(series).items():
        x = year(start) - 0.5 * length(series.measure)
        yield _words("New<br>count" if kind == "hard" else "Count<br>revised", x, colours, bottom=True)


def breaks(series: Series) -> dict[date, str]:
    """Changes in counting that lie between two periods shown."""
    if not series.periods:
        return {}
    first, last = series.periods[0], series.periods[-1]
    return {
        note.period_start: note.kind
        for note in series.notes
        if note.kind != "gap" and first < note.period_start <= last
    }


def _words(text: str, x: float, colours: Theme, *, bottom: bool = False) -> dict[str, Any]:
    return {
        "text": text,
        "x": x,
        "xref": "x",
        "y": 0 if bottom else 1,
        "yref": "paper",
        "yanchor": "bottom" if bottom else "top",
        "xanchor": "left" if bottom else "center",
        "align": "left" if bottom else "center",
        "xshift": 4 if bottom else 0,
        "showarrow": False,
        "font": {"size": 12, "color": colours.muted},
    }
