"""One authority's results over the years, with its region and England behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

from indicators.series.change import AuthorityChange
from indicators.series.figures import Figure, Place, Series, stretches
from indicators.series.measure_words import result
from indicators.series.scale import Scale, apart, enclosing
from indicators.series.year_axis import break_lines, break_words, breaks, column_words, pale_columns, year, year_ticks
from indicators.theme import Theme, plotly_layout
from indicators.wording import number, period

HEIGHT, TOP, BOTTOM, LEFT = 372, 10, 30, 44
LABEL_PIXELS = 17
# Mean width of a bold letter at 13 px, for the margin that holds the labels at the line ends.
LETTER_PIXELS = 7.4


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
    layout = plotly_layout(colours, height=HEIGHT)
    layout["margin"] = {"l": LEFT, "t": TOP, "b": BOTTOM, "r": _label_margin(change)}
    layout["xaxis"] |= _year_axis(series)
    layout["yaxis"] |= {
        "range": [scale.low, scale.high],
        "tickvals": list(scale.ticks),
        "ticktext": [number(tick, scale.decimals) + series.measure.symbol for tick in scale.ticks],
    }
    layout["shapes"] = [*pale_columns(series, colours), *break_lines(series, colours)]
    layout["annotations"] = [*column_words(series, colours), *break_words(series, colours), *labels]
    traces = [*_context_lines(series, colours), *_average(change, series, colours), *_own(change, series, colours)]
    return go.Figure(traces, layout)


def _scale(place: Place, series: Series) -> Scale:
    values = [value for item in place.figures for value in (item.value, item.lower, item.upper) if value is not None]
    values += [item.value for other in (series.region, series.england) if other for item in other.figures]
    # Room for the words at the foot of a break, and at the top of a pale column.
    span = max(values) - min(values)
    values += [min(values) - 0.12 * span] if breaks(series) else []
    values += [max(values) + 0.06 * span] if series.missing_waves else []
    return enclosing(values, minimum=series.measure.minimum, maximum=series.measure.maximum)


def _context_lines(series: Series, colours: Theme) -> Iterator[Any]:
    for place, dash in ((series.region, "solid"), (series.england, "dot")):
        if place:
            yield _line(place, series, {"color": colours.context, "width": 2, "dash": dash})
            lone = [part[0] for part in stretches(place, series.measure.cadence_months) if len(part) == 1]
            if lone:
                # A result without neighbours is a level stroke: a line has nowhere to lead.
                stroke = {"symbol": "line-ew", "size": 9, "line": {"color": colours.context, "width": 2}}
                yield go.Scatter(
                    x=[year(item.period_start) for item in lone],
                    y=[item.value for item in lone],
                    mode="markers",
                    marker=stroke,
                    hoverinfo="skip",
                )


def _own(change: AuthorityChange, series: Series, colours: Theme) -> Iterator[Any]:
    bars = [item for item in change.place.figures if item.lower is not None and item.upper is not None]
    yield go.Scatter(
        x=[x for item in bars for x in (year(item.period_start), year(item.period_start), None)],
        y=[y for item in bars for y in (item.lower, item.upper, None)],
        mode="lines",
        line={"color": colours.own, "width": 1.5},
        hoverinfo="skip",
    )
    edge = {"color": colours.background, "width": 1.5}
    line = _line(change.place, series, {"color": colours.own, "width": 3})
    yield line.update(
        mode="lines+markers",
        marker={"size": 9, "color": colours.own, "opacity": 1, "line": edge},
    )


def _line(place: Place, series: Series, line: dict[str, Any]) -> go.Scatter:
    """A place's line as one trace; a point without a value between its stretches keeps them apart."""
    points: list[Figure | None] = []
    for part in stretches(place, series.measure.cadence_months):
        points += [None, *part] if points else part
    return go.Scatter(
        x=[year(item.period_start) if item else None for item in points],
        y=[item.value if item else None for item in points],
        mode="lines",
        line=line,
        connectgaps=False,
        text=[_hover(item, series, place.name) if item else "" for item in points],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(item: Figure, series: Series, name: str) -> str:
    text = f"{name}, {period(item.period_start)}: {result(item.value, series.measure)}"
    if item.lower is not None and item.upper is not None:
        text += f"<br>95% interval {number(item.lower, series.measure.decimals)} to "
        text += result(item.upper, series.measure)
    return text


def _average(change: AuthorityChange, series: Series, colours: Theme) -> Iterator[Any]:
    """The mean of the earlier results, over the years they are from; it skips a missing year as the line does."""
    if len(change.earlier) < 2 or change.average is None:
        return
    parts = stretches(change.place, series.measure.cadence_months)
    x: list[float | None] = []
    for part in parts:
        years = [year(item.period_start) for item in part if item in change.earlier]
        x += [years[0] - 0.3, years[-1] + 0.3, None] if years else []
    yield go.Scatter(
        x=x,
        y=[change.average] * len(x),
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
