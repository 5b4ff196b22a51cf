"""One authority's results over the years, with its region and England behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from indicators.change import AuthorityChange
from indicators.scale import Scale, apart, enclosing
from indicators.series import Figure, Place, Series, stretches
from indicators.theme import Theme, plotly_layout
from indicators.wording import number, period, result

HEIGHT, TOP, BOTTOM, LEFT = 372, 10, 30, 44
LABEL_PIXELS = 17
# Mean width of a bold letter at 13 px, for the margin that holds the labels at the line ends.
LETTER_PIXELS = 7.4
MOST_TICKS = 4


def figure(change: AuthorityChange, series: Series, colours: Theme) -> go.Figure:
    """The line of one authority, its 95% bars and earlier average, region and England; no line crosses a gap or break.

    Raises
    ------
    ValueError
        Nobody has a figure.
    """
    if series.latest is None:
        raise ValueError("there is nothing to draw")
    scale = _scale(change.place, series)
    labels = list(_end_labels(change, series, scale, colours))
    drawn = go.Figure([*_context_lines(series, colours), *_average(change, colours), *_own(change, series, colours)])
    layout = plotly_layout(colours, height=HEIGHT)
    layout["margin"] = {"l": LEFT, "t": TOP, "b": BOTTOM, "r": _label_margin(change)}
    layout["xaxis"] |= _year_axis(series)
    layout["yaxis"] |= {
        "range": [scale.low, scale.high],
        "tickvals": list(scale.ticks),
        "ticktext": [number(tick, scale.decimals) + series.measure.symbol for tick in scale.ticks],
    }
    layout["shapes"] = [*_pale_columns(series, colours), *_break_lines(series, colours)]
    layout["annotations"] = [*_column_words(series, colours), *_break_words(series, colours), *labels]
    return drawn.update_layout(layout)


def year(start: date) -> float:
    """Where a period stands on the axis of years."""
    return start.year + (start.month - 4) / 12


def _scale(place: Place, series: Series) -> Scale:
    values = [value for item in place.figures for value in (item.value, item.lower, item.upper) if value is not None]
    values += [item.value for other in (series.region, series.england) if other for item in other.figures]
    return enclosing(values, minimum=series.measure.minimum, maximum=series.measure.maximum)


def _context_lines(series: Series, colours: Theme) -> Iterator[Any]:
    for place, dash in ((series.region, "solid"), (series.england, "dot")):
        for part in stretches(place, series.measure.cadence_months) if place else ():
            yield _line(part, series, place.name if place else "", {"color": colours.context, "width": 2, "dash": dash})


def _own(change: AuthorityChange, series: Series, colours: Theme) -> Iterator[Any]:
    for part in stretches(change.place, series.measure.cadence_months):
        bars = [item for item in part if item.lower is not None and item.upper is not None]
        for item in bars:
            yield go.Scatter(
                x=[year(item.period_start)] * 2,
                y=[item.lower, item.upper],
                mode="lines",
                line={"color": colours.own, "width": 1.5},
                hoverinfo="skip",
            )
        line = _line(part, series, change.place.name, {"color": colours.own, "width": 3})
        marker = {"size": 9, "color": colours.own, "opacity": 1, "line": {"color": colours.background, "width": 1.5}}
        yield line.update(mode="lines+markers", marker=marker)


def _line(part: Sequence[Figure], series: Series, name: str, line: dict[str, Any]) -> go.Scatter:
    lone = len(part) == 1
    return go.Scatter(
        x=[year(item.period_start) for item in part],
        y=[item.value for item in part],
        mode="markers" if lone else "lines",
        line=line,
        marker={"color": line["color"], "size": 7, "symbol": "line-ew", "line": {"color": line["color"], "width": 2}},
        text=[_hover(item, series, name) for item in part],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(item: Figure, series: Series, name: str) -> str:
    text = f"{name}, {period(item.period_start)}: {result(item.value, series.measure)}"
    if item.lower is not None and item.upper is not None:
        text += f"<br>95% interval {number(item.lower, series.measure.decimals)} to "
        text += result(item.upper, series.measure)
    return text


def _average(change: AuthorityChange, colours: Theme) -> Iterator[Any]:
    if len(change.earlier) < 2 or change.average is None:
        return
    first, last = year(change.earlier[0].period_start), year(change.earlier[-1].period_start)
    yield go.Scatter(
        x=[first - 0.3, last + 0.3],
        y=[change.average] * 2,
        mode="lines",
        line={"color": colours.own, "width": 2, "dash": "2px,4px"},
        hoverinfo="skip",
    )


def _end_labels(change: AuthorityChange, series: Series, scale: Scale, colours: Theme) -> Iterator[dict[str, Any]]:
    """Names and newest figures at the line ends, pushed apart where they would print over each other."""
    decimals, height = series.measure.decimals, HEIGHT - TOP - BOTTOM
    ends: list[tuple[str, float, str]] = []
    if change.latest:
        words = f"<b>{change.place.short_name} {number(change.latest.value, decimals)}</b>"
        ends.append((words, change.latest.value, colours.own))
    for name, place in (("Region", series.region), ("England", series.england)):
        item = place.at(series.latest) if place else None
        if item:
            ends.append((f"{name} {number(item.value, decimals)}", item.value, colours.muted))
    at = apart([scale.share(value) * height for _, value, _ in ends], LABEL_PIXELS)
    for (words, _, colour), pixels in zip(ends, at, strict=True):
        yield {
            "text": words,
            "x": 1,
            "xref": "paper",
            "xanchor": "left",
            "xshift": 6,
            "y": min(max(pixels / height, 0.02), 0.98),
            "yref": "paper",
            "yanchor": "middle",
            "showarrow": False,
            "align": "left",
            "font": {"size": 13, "color": colour},
        }


def _label_margin(change: AuthorityChange) -> int:
    return int(max(len(change.place.short_name) + 6, 13) * LETTER_PIXELS) + 6


def _year_axis(series: Series) -> dict[str, Any]:
    first, last = year(series.periods[0]), year(series.periods[-1])
    air = 0.45 if len(series.periods) > 2 else 0.6
    shown = year_ticks(series.periods)
    return {
        "range": [first - air, last + 0.25],
        "tickvals": [year(start) for start in shown],
        "ticktext": [period(start) for start in shown],
    }


def year_ticks(periods: Sequence[date]) -> tuple[date, ...]:
    """Up to four periods to name on the axis: all, or every so many years back from the newest."""
    if len(periods) <= MOST_TICKS:
        return tuple(periods)
    newest = periods[-1]
    step = -(-(newest.year - periods[0].year) // (MOST_TICKS - 1))
    back = (newest.replace(year=newest.year - step * n) for n in range(MOST_TICKS))
    return tuple(start for start in back if start >= periods[0])[::-1]


def _pale_columns(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    for wave in series.missing_waves:
        yield {
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": year(wave) - 0.45,
            "x1": year(wave) + 0.45,
            "y0": 0,
            "y1": 1,
            "fillcolor": colours.panel,
            "line": {"width": 0},
        }


def _column_words(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    for wave in series.missing_waves:
        yield _words("Not<br>collected", year(wave), colours)


def _break_lines(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    for start in _breaks(series):
        yield {
            "type": "line",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": year(start) - 0.5,
            "x1": year(start) - 0.5,
            "y0": 0,
            "y1": 1,
            "line": {"color": colours.context, "width": 1, "dash": "4px,3px"},
        }


def _break_words(series: Series, colours: Theme) -> Iterator[dict[str, Any]]:
    for start, kind in _breaks(series).items():
        yield _words("New<br>count" if kind == "hard" else "Count<br>revised", year(start) - 0.5, colours, bottom=True)


def _breaks(series: Series) -> dict[date, str]:
    """Changes in counting that lie between two periods shown."""
    inside = series.periods[:1]
    return {
        note.period_start: note.kind for note in series.notes if note.kind != "gap" and inside < (note.period_start,)
    }


def _words(text: str, x: float, colours: Theme, *, bottom: bool = False) -> dict[str, Any]:
    return {
        "text": text,
        "x": x,
        "xref": "x",
        "y": 0 if bottom else 1,
        "yref": "paper",
        "yanchor": "bottom" if bottom else "top",
        "showarrow": False,
        "font": {"size": 12, "color": colours.muted},
        "bgcolor": colours.background if bottom else "rgba(0,0,0,0)",
    }
