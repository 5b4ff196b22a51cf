"""The funnel drawn: every authority of England by how many its figure is out of, inside the limits around England."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from indicators.alike.funnel_names import LABEL, PLOT, Axes, labels
from indicators.alike.funnel_points import Funnel, Point
from indicators.alike.standing import Standings
from indicators.series.measure_words import result
from indicators.series.scale import apart, enclosing
from indicators.theme import Theme, plotly_layout
from indicators.wording import number

HEIGHT = 412


def figure(found: Funnel, standings: Standings, colours: Theme, selected: str) -> go.Figure:
    """The funnel.

    Parameters
    ----------
    selected
        The code of the authority that is looked at closely: it is ringed and named.
    """
    axes = _axes(found, standings)
    drawn = go.Figure(layout=_layout(axes, standings, colours))
    drawn.add_traces([*_limits(found, axes, colours), *_points(found, standings, axes, colours, selected)])
    drawn.update_layout(annotations=[*_line_labels(found, axes, colours), *labels(found, axes, colours, selected)])
    return drawn


def alternative(found: Funnel, standings: Standings, title: str) -> str:
    """What the funnel shows, in words."""
    measure = standings.measure
    values = [point.value for point in found.points]
    return (
        f"{title}. {len(found.points)} authorities lie between {result(min(values), measure)} and "
        f"{result(max(values), measure)}."
    )


def _axes(found: Funnel, standings: Standings) -> Axes:
    sizes, values = [point.size for point in found.points], [point.value for point in found.points]
    measure = standings.measure
    ends = [float(found.limits[name].iloc[-1]) for name in ("lower998", "upper998")]
    y = enclosing([*values, *ends, found.england], ticks=5, minimum=measure.minimum, maximum=measure.maximum)
    x = enclosing([0.0, *sizes], ticks=3, minimum=0)
    # On this axis the first quarter of a step is half as long as the step.
    return Axes(x.high, (0.0, float(f"{x.ticks[1] / 4:.1g}"), *x.ticks[1:]), y)


def _layout(axes: Axes, standings: Standings, colours: Theme) -> dict[str, Any]:
    layout = plotly_layout(colours, height=HEIGHT)
    symbol = standings.measure.symbol
    text = [number(tick, axes.y.decimals) + symbol for tick in axes.y.ticks]
    layout["margin"] = {"l": 46, "r": 76, "t": 12, "b": HEIGHT - PLOT - 12}
    layout["yaxis"] |= {"range": [axes.y.low, axes.y.high], "tickvals": axes.y.ticks, "ticktext": text}
    layout["xaxis"] |= {
        "range": [0, 1],
        "tickvals": [axes.across(tick) for tick in axes.ticks],
        "ticktext": [number(tick, 0) for tick in axes.ticks],
        "title": {"text": _axis_title(standings), "font": {"size": 12, "color": colours.muted}, "standoff": 8},
    }
    return layout


def _axis_title(standings: Standings) -> str:
    return "how many the figure is out of" if standings.basis.is_share else "residents the rate is worked out for"


def _limits(found: Funnel, axes: Axes, colours: Theme) -> list[go.Scatter]:
    limits = found.limits
    across = [axes.across(size) for size in limits["size"]]
    quiet: dict[str, Any] = {"mode": "lines", "hoverinfo": "skip", "x": across}
    grey = colours.context
    return [
        go.Scatter(y=limits["lower95"], line={"width": 0}, **quiet),
        go.Scatter(y=limits["upper95"], line={"width": 0}, fill="tonexty", fillcolor=_clear(grey, 0.2), **quiet),
        *(
            go.Scatter(y=limits[name], line={"width": 1.4, "color": grey, "dash": "3px,3px"}, **quiet)
            for name in ("lower998", "upper998")
        ),
        go.Scatter(y=[found.england] * len(across), line={"width": 1.6, "color": grey}, **quiet),
    ]


def _points(found: Funnel, standings: Standings, axes: Axes, colours: Theme, selected: str) -> list[go.Scatter]:
    chosen = [point for point in found.own if point.code == selected]
    edge = {"color": colours.background, "width": 1}
    return [
        _scatter(found.others, standings, axes, {"size": 6, "color": colours.context, "opacity": 1}),
        _scatter(found.own, standings, axes, {"size": 10.5, "color": colours.own, "opacity": 1, "line": edge}),
        _scatter(
            chosen,
            standings,
            axes,
            {"size": 17, "symbol": "circle-open", "color": colours.own, "opacity": 1, "line": {"width": 2}},
        ),
    ]


def _scatter(points: Sequence[Point], standings: Standings, axes: Axes, marker: dict[str, Any]) -> go.Scatter:
    measure = standings.measure
    return go.Scatter(
        x=[axes.across(point.size) for point in points],
        y=[point.value for point in points],
        text=[f"{point.name}: {result(point.value, measure)}, out of {number(point.size, 0)}" for point in points],
        mode="markers",
        # A share of none or all lies on the edge of the plot, and is a whole point there.
        cliponaxis=False,
        hoverinfo="text",
        marker=marker,
    )


def _line_labels(found: Funnel, axes: Axes, colours: Theme) -> list[dict[str, Any]]:
    """The limits and England named at the right edge, moved apart where they would touch."""
    last = found.limits.iloc[-1]
    # From the bottom: where limits coincide they keep this order.
    named = [
        ("99.8% limit", last["lower998"]), ("95% limit", last["lower95"]), ("England", found.england),
        ("95% limit", last["upper95"]), ("99.8% limit", last["upper998"]),
    ]  # fmt: skip
    heights = [axes.y.share(float(value)) * PLOT for _, value in named]
    return [
        {
            "xref": "paper", "yref": "paper", "x": 1, "y": at / PLOT, "xanchor": "left", "yanchor": "middle",
            "xshift": 6, "text": words, "showarrow": False, "font": {"size": 12, "color": colours.muted},
        }
        for (words, _), at in zip(named, apart(heights, LABEL), strict=True)
    ]  # fmt: skip


def _clear(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
