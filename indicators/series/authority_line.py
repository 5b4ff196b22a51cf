"""One authority's results over the years, before its region, England and its neighbours, and its challenges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from indicators.series import challenge_marks, line_labels
from indicators.series.challenge_marks import ChallengeMark
from indicators.series.change import AuthorityChange
from indicators.series.figures import Figure, Place, Series, stretches
from indicators.series.measure_words import result, when, when_short
from indicators.series.scale import Scale, enclosing
from indicators.series.year_axis import (
    break_lines,
    break_words,
    breaks,
    column_words,
    length,
    pale_columns,
    year,
    year_ticks,
)
from indicators.theme import Theme, plotly_layout
from indicators.wording import number

PLOT_HEIGHT, TOP, BOTTOM, LEFT = 332, 10, 30, 44


def figure(
    change: AuthorityChange,
    series: Series,
    colours: Theme,
    *,
    neighbours: Place | None = None,
    challenges: Sequence[ChallengeMark] = (),
) -> go.Figure:
    """The line of one authority, its 95% bars and earlier average, region and England; no line crosses a gap or break.

    Parameters
    ----------
    neighbours
        The average of its neighbours, drawn where it is given.
    challenges
        The authority's own, and the context events beside them, drawn where they lie within the periods shown.

    Raises
    ------
    ValueError
        Nobody has a figure.
    """
    if series.latest is None:
        raise ValueError("there is nothing to draw")
    context = _context(series, neighbours)
    marks = challenge_marks.placed(challenges, series)
    scale = _scale(change.place, series, [place for _, place, _ in context])
    layout = _layout(series, scale, challenge_marks.height(marks), colours)
    names = [(name, place) for name, place, _ in context]
    ends = line_labels.compute(change, series, names, scale, PLOT_HEIGHT, colours)
    layout["margin"]["r"] = line_labels.margin(ends)
    layout["shapes"] = [
        *pale_columns(series, colours),
        *break_lines(series, colours),
        *challenge_marks.shapes(marks, colours),
    ]
    layout["annotations"] = [
        *column_words(series, colours),
        *break_words(series, colours),
        *challenge_marks.labels(marks, colours),
        *ends,
    ]
    traces = [
        *_context_lines(series, context, colours),
        *_average(change, series, colours),
        *_own(change, series, colours),
    ]
    return go.Figure(traces, layout)


def _layout(series: Series, scale: Scale, above: int, colours: Theme) -> dict[str, Any]:
    """The frame of the figure, with so many pixels above it for words."""
    layout = plotly_layout(colours, height=PLOT_HEIGHT + TOP + above + BOTTOM)
    layout["margin"] = {"l": LEFT, "t": TOP + above, "b": BOTTOM}
    layout["xaxis"] |= _year_axis(series)
    layout["yaxis"] |= {
        "range": [scale.low, scale.high],
        "tickvals": list(scale.ticks),
        "ticktext": [number(tick, scale.decimals) + series.measure.symbol for tick in scale.ticks],
    }
    return layout


def _context(series: Series, neighbours: Place | None) -> list[tuple[str, Place, str]]:
    """What the authority is seen against: a name for the line's end, the place, and the dash of its line."""
    found = (
        ("Region", series.region, "solid"),
        ("England", series.england, "dot"),
        ("Neighbours", neighbours, "7px,4px"),
    )
    return [(name, place, dash) for name, place, dash in found if place and place.figures]


def _scale(place: Place, series: Series, context: Sequence[Place]) -> Scale:
    values = [value for item in place.figures for value in (item.value, item.lower, item.upper) if value is not None]
    values += [item.value for other in context for item in other.figures]
    # Room for the words at the foot of a break, and at the top of a pale column.
    span = max(values) - min(values)
    values += [min(values) - 0.12 * span] if breaks(series) else []
    values += [max(values) + 0.06 * span] if series.missing_waves else []
    return enclosing(values, minimum=series.measure.minimum, maximum=series.measure.maximum)


def _context_lines(series: Series, context: Sequence[tuple[str, Place, str]], colours: Theme) -> Iterator[Any]:
    for _, place, dash in context:
        yield _line(place, series, {"color": colours.context, "width": 2, "dash": dash})
        lone = [part[0] for part in stretches(place, series.measure.cadence_months) if len(part) == 1]
        if lone:
            # A result on its own is a level stroke: a line has nowhere to lead.
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
    text = f"{name}, {when(item.period_start, series.measure)}: {result(item.value, series.measure)}"
    if item.lower is not None and item.upper is not None:
        text += f"<br>95% interval {number(item.lower, series.measure.decimals)} to "
        text += result(item.upper, series.measure)
    return text


def _average(change: AuthorityChange, series: Series, colours: Theme) -> Iterator[Any]:
    """The mean of the earlier results, over the years they are from; it skips a missing year as the line does."""
    if len(change.earlier) < 2 or change.average is None:
        return
    parts = stretches(change.place, series.measure.cadence_months)
    reach = 0.3 * length(series.measure)
    x: list[float | None] = []
    for part in parts:
        years = [year(item.period_start) for item in part if item in change.earlier]
        x += [years[0] - reach, years[-1] + reach, None] if years else []
    yield go.Scatter(
        x=x,
        y=[change.average] * len(x),
        mode="lines",
        line={"color": colours.own, "width": 2, "dash": "2px,4px"},
        hoverinfo="skip",
    )


def _year_axis(series: Series) -> dict[str, Any]:
    first, last = year(series.periods[0]), year(series.periods[-1])
    step = length(series.measure)
    air = 0.45 if len(series.periods) > 2 else 0.6
    shown = year_ticks(series.periods, series.measure.period_months)
    return {
        "range": [first - air * step, last + 0.25 * step],
        "tickvals": [year(start) for start in shown],
        "ticktext": [when_short(start, series.measure) for start in shown],
    }
