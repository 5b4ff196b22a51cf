"""The two lines of all recommendations: the share done and the share verified by months since the challenge."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

from indicators.lasting.survival import Survival
from indicators.lasting.wait_words import median_of
from indicators.lasting.waits import FEWEST, Wait, Waits
from indicators.theme import Theme, plotly_layout
from indicators.wording import number

PLOT, AXIS, LANE = 264, 34, 44
EVERY = 6
# A line that ends before this share of the axis leaves room for its name behind it, on a phone too.
ROOM = 0.8


def figure(found: Waits, colours: Theme) -> go.Figure:
    """The drawing, with how many are still waiting below it.

    Raises
    ------
    ValueError
        There is no line to draw.
    """
    drawn = [wait for wait in found.overall.waits.values() if wait.curve]
    if not drawn:
        raise ValueError("there is no line to draw")
    end = axis_end(found)
    layout = plotly_layout(colours, height=PLOT + AXIS + LANE * len(drawn))
    layout["margin"] = {"l": 34, "r": 32, "t": 8, "b": AXIS + LANE * len(drawn)}
    layout["xaxis"] |= {
        "range": [-0.4, end + 0.4], "tickvals": ticks(end), "ticktext": _named(ticks(end)), "ticks": "outside",
        "ticklen": 4, "tickcolor": colours.line, "showline": True, "linecolor": colours.line,
    }  # fmt: skip
    layout["yaxis"] |= {"range": [0, 1.02], "tickvals": [0, 0.25, 0.5, 0.75, 1], "tickformat": ".0%"}
    layout["annotations"] = [*_lanes(drawn, end, colours), *_labels(drawn, end, colours)]
    traces = [trace for wait in drawn for trace in _traces(wait, colours)]
    return go.Figure([*traces, *(_median(wait, colours) for wait in drawn)], layout)


def axis_end(found: Waits) -> int:
    """The last month of the axis all figures share: the next sixth one after the longest line."""
    last = max((wait.curve.last for wait in found.overall.waits.values() if wait.curve), default=0)
    return max(EVERY, math.ceil(last / EVERY) * EVERY)


def ticks(end: int) -> list[int]:
    """The months an axis names: every sixth, or every twelfth where that would be too many."""
    return list(range(0, end + 1, EVERY if end <= 48 else 2 * EVERY))


def _named(months: list[int]) -> list[str]:
    """What the axis writes: the unit stands with the last one."""
    return [*map(str, months[:-1]), f"{months[-1]} months"]


def stairs(curve: Survival) -> tuple[list[float], list[float]]:
    """Months and shares of the corners of the rising line, from nothing at the challenge."""
    months, shares = [0.0], [0.0]
    for step in curve.steps:
        months += [step.time, step.time]
        shares += [shares[-1], 1 - step.waiting]
    return months, shares


def _colour(wait: Wait, colours: Theme) -> str:
    return colours.own if wait.milestone == "done" else colours.better_mark


def _traces(wait: Wait, colours: Theme) -> Iterator[go.Scatter]:
    assert wait.curve
    colour = _colour(wait, colours)
    limits = [step for step in wait.curve.steps if step.lower is not None and step.upper is not None]
    months = [step.time for step in limits]
    for edge, fill in (([1 - (step.upper or 0) for step in limits], None),
                       ([1 - (step.lower or 0) for step in limits], "tonexty")):  # fmt: skip
        yield go.Scatter(
            x=months,
            y=edge,
            mode="lines",
            line={"width": 0, "shape": "hv"},
            fill=fill,
            fillcolor=_faint(colour),
            hoverinfo="skip",
        )
    x, y = stairs(wait.curve)
    yield go.Scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": 2.6, "dash": "solid" if wait.milestone == "done" else "5px,3px"},
        hovertemplate=f"%{{y:.0%}} {wait.milestone} at %{{x:.1f}} months<extra></extra>",
    )


def _median(wait: Wait, colours: Theme) -> go.Scatter:
    """The dot where half have got there, and its interval; open to the right where the upper limit is not reached."""
    median, colour = median_of(wait), _colour(wait, colours)
    if median.time is None or median.lower is None or wait.curve is None:
        return go.Scatter(x=[], y=[])
    upper = wait.curve.last if median.upper is None else median.upper
    said = f"Half {wait.milestone} within {number(median.time, 1)} months"
    return go.Scatter(
        x=[median.time],
        y=[0.5],
        mode="markers",
        marker={"size": 11, "color": colour, "opacity": 1, "line": {"color": colours.background, "width": 2}},
        error_x={
            "type": "data", "symmetric": False, "array": [upper - median.time],
            "arrayminus": [median.time - median.lower], "color": colour, "thickness": 2,
            "width": 0 if median.upper is None else 5,
        },
        hovertemplate=f"{said}<extra></extra>",
    )  # fmt: skip


def _labels(drawn: list[Wait], end: int, colours: Theme) -> Iterator[dict[str, Any]]:
    """The name of each line: behind its end where there is room, else over the first one and under the second."""
    for wait in drawn:
        assert wait.curve
        last = wait.curve.last
        above, behind = wait.milestone == "done", last < ROOM * end
        # Under a rising line, its lowest point above the name decides.
        at = last if above or behind else max(last - (1 - ROOM) * end, 0)
        yield {
            "x": last,
            "y": 1 - (wait.curve.waiting_at(at) or 0),
            "text": f"<b>{wait.milestone.capitalize()}</b>",
            "xanchor": "left" if behind else "right",
            "yanchor": "middle" if behind else "bottom" if above else "top",
            "showarrow": False,
            "xshift": 5 if behind else 0,
            "yshift": 0 if behind else 3 if above else -3,
            "font": {"size": 13, "color": colours.own if above else colours.better_text},
        }


def _lanes(drawn: list[Wait], end: int, colours: Theme) -> Iterator[dict[str, Any]]:
    """How many are still waiting at each tick, a row for each line."""
    for at, wait in enumerate(drawn):
        top = -AXIS - at * LANE
        yield _lane_cell(0, f"Not {wait.milestone} yet, and followed so long", top, "left", colours.muted, paper=True)
        for month in ticks(end):
            assert wait.curve
            n = wait.curve.at_risk(month)
            yield _lane_cell(month, f"{n:,}" if n else f"<{FEWEST}", top - 18, "center", colours.ink)


def _lane_cell(x: float, text: str, shift: int, anchor: str, colour: str, *, paper: bool = False) -> dict[str, Any]:
    return {
        "x": x, "y": 0, "xref": "paper" if paper else "x", "yref": "paper", "text": text.replace("<", "&lt;"),
        "xanchor": anchor, "yanchor": "top", "yshift": shift, "showarrow": False,
        "font": {"size": 12, "color": colour},
    }  # fmt: skip


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.14)"
