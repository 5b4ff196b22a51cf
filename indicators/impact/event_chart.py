"""One measure on the clock of the challenge: how far the authority was from others, and what is usual elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import Any

import plotly.graph_objects as go

from indicators.effects.event_clock import CAP, LONG, SHORT
from indicators.impact.dumbbell import signed
from indicators.impact.move import Step
from indicators.impact.moved import Moved
from indicators.series.measure_words import when
from indicators.series.scale import Scale, enclosing
from indicators.theme import Theme, plotly_layout

HEIGHT = 372
# Where one span ends and the next begins, in years.
_ENDS = (0.0, SHORT / 12, LONG / 12, CAP / 12)
ROOM_FOR_A_NAME, ROOM_FOR_MEDIUM, ROOM_FOR_CHALLENGE = 0.08, 0.14, 0.35
_SPANS = ("Before", "Short", "Medium", "Long term")


def figure(found: Moved, when_challenged: str, colours: Theme) -> go.Figure:
    """The drawing.

    Parameters
    ----------
    when_challenged
        The days of the challenge in words.

    Raises
    ------
    ValueError
        There is no result to draw.
    """
    if not found.steps:
        raise ValueError("there is no result to draw")
    low, high = _years(found)
    values = [0.0]
    for step in found.steps:
        values += [step.gap, *(step.usual or ())]
    widest = max(abs(value) for value in values) * 1.08
    scale = enclosing([-widest, widest], ticks=5)
    layout = plotly_layout(colours, height=HEIGHT)
    layout["margin"] = {"l": 44, "r": 14, "t": 34, "b": 52}
    layout["xaxis"] |= {
        "range": [low, high], "tickvals": list(range(ceil(low), floor(high) + 1)), "showline": False,
        "title": {"text": "years since the peer challenge", "standoff": 6,
                  "font": {"size": 12, "color": colours.muted}},
    }  # fmt: skip
    layout["yaxis"] |= {
        "range": [scale.low, scale.high], "tickvals": list(scale.ticks),
        "ticktext": [_tick(tick, scale.decimals) for tick in scale.ticks],
    }  # fmt: skip
    layout["shapes"] = [*_spans(low, high, colours), _line("h", 0, colours.muted, 1), _line("v", 0, colours.ink, 1.6)]
    layout["annotations"] = [*_span_names(low, high, colours), _challenge(found, when_challenged, scale, colours)]
    return go.Figure([*_bands(found, colours), *_lines(found, colours), _marks(found, colours)], layout)


def _years(found: Moved) -> tuple[float, float]:
    years = [step.months / 12 for step in found.steps]
    return min(*years, -0.5) - 0.5, max(*years, 1.0) + 0.4


def runs(found: Moved) -> Iterator[tuple[Step, ...]]:
    """The parts of the series a line may join: it breaks where a result is missing."""
    run: list[Step] = list(found.steps[:1])
    for earlier, later in pairwise(found.steps):
        if later.months - earlier.months > found.measure.cadence_months + 1:
            yield tuple(run)
            run = []
        run.append(later)
    if run:
        yield tuple(run)


def _bands(found: Moved, colours: Theme) -> Iterator[go.Scatter]:
    for run in runs(found):
        ranged = [(step.months / 12, step.usual) for step in run if step.usual]
        if not ranged:
            continue
        x = [at for at, _ in ranged]
        # A single result still has its range: a narrow bar of it.
        if len(x) == 1:
            x, ranged = [x[0] - 0.08, x[0] + 0.08], ranged * 2
        lows, highs = [usual[0] for _, usual in ranged], [usual[1] for _, usual in ranged]
        yield go.Scatter(
            x=[*x, *reversed(x)], y=[*highs, *reversed(lows)], fill="toself", mode="lines", hoverinfo="skip",
            line={"width": 0}, fillcolor=_faint(colours.context),
        )  # fmt: skip


def _lines(found: Moved, colours: Theme) -> Iterator[go.Scatter]:
    for run in runs(found):
        yield go.Scatter(
            x=[step.months / 12 for step in run], y=[step.gap for step in run], mode="lines", hoverinfo="skip",
            line={"color": colours.own, "width": 2.6},
        )  # fmt: skip


def _marks(found: Moved, colours: Theme) -> go.Scatter:
    """Filled; hollow where preparation had begun and nothing is said of before or after."""
    hollow = [step.phase == "transition" for step in found.steps]
    return go.Scatter(
        x=[step.months / 12 for step in found.steps],
        y=[step.gap for step in found.steps],
        mode="markers",
        marker={
            "size": 10, "opacity": 1, "color": [colours.background if each else colours.own for each in hollow],
            "line": {"color": colours.own, "width": 2.2},
        },
        text=[f"{when(step.window.start, found.measure)}: {signed(step.gap, found.measure)}" for step in found.steps],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _spans(low: float, high: float, colours: Theme) -> Iterator[dict[str, Any]]:
    for start, end in _pieces(low, high)[1:]:
        yield {
            "type": "rect", "xref": "x", "yref": "paper", "x0": start[1] + 0.03, "x1": end - 0.03, "y0": 1.02,
            "y1": 1.1, "fillcolor": colours.panel, "line": {"width": 0}, "layer": "below",
        }  # fmt: skip


def _span_names(low: float, high: float, colours: Theme) -> Iterator[dict[str, Any]]:
    for (name, start), end in _pieces(low, high):
        # On a phone a year is hardly as wide as the shortest name: the one between two named spans goes without.
        if end - start < (ROOM_FOR_MEDIUM if name == "Medium" else ROOM_FOR_A_NAME) * (high - low):
            continue
        yield {
            "x": (start + end) / 2, "y": 1.06, "xref": "x", "yref": "paper", "text": name, "showarrow": False,
            "xanchor": "center", "yanchor": "middle", "font": {"size": 11, "color": colours.ink},
        }  # fmt: skip


def _pieces(low: float, high: float) -> list[tuple[tuple[str, float], float]]:
    """Each span with where it starts and ends on this axis."""
    starts, ends = (low, *_ENDS[:3]), (0.0, _ENDS[1], _ENDS[2], min(_ENDS[3], high))
    return [
        ((name, start), min(end, high)) for name, start, end in zip(_SPANS, starts, ends, strict=True) if start < high
    ]


def _line(way: str, at: float, colour: str, width: float) -> dict[str, Any]:
    along, across = ("x", "y") if way == "h" else ("y", "x")
    return {
        "type": "line", f"{along}ref": "paper", f"{along}0": 0, f"{along}1": 1, f"{across}0": at, f"{across}1": at,
        "line": {"color": colour, "width": width}, "layer": "below",
    }  # fmt: skip


def _challenge(found: Moved, when_challenged: str, scale: Scale, colours: Theme) -> dict[str, Any]:
    """When it was, beside its line: at the foot or, where results lie there, at the top."""
    lowest = scale.low + (scale.high - scale.low) / 4
    is_taken = any(0 <= step.months <= 30 and step.gap < lowest for step in found.steps)
    low, high = _years(found)
    # Soon after a challenge there is no room behind its line.
    is_behind = high > (high - low) * ROOM_FOR_CHALLENGE
    return {
        "x": 0, "y": scale.high if is_taken else scale.low, "text": f"Peer challenge<br>{when_challenged}",
        "showarrow": False, "yanchor": "top" if is_taken else "bottom", "xanchor": "left" if is_behind else "right",
        "align": "left" if is_behind else "right", "xshift": 6 if is_behind else -6,
        "font": {"size": 12, "color": colours.ink},
    }  # fmt: skip


def _tick(value: float, decimals: int) -> str:
    text = f"{abs(value):.{decimals}f}"
    return text if value == 0 else f"{'+' if value > 0 else '−'}{text}"


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.20)"


def alternative(found: Moved) -> str:
    """What the drawing shows, in words."""
    said = [f"{when(step.window.start, found.measure)} {signed(step.gap, found.measure)}" for step in found.steps]
    return "Difference from other authorities’ change: " + "; ".join(said) + "."


def missing(found: Moved) -> Sequence[str]:
    """Between which results the line is broken, in words."""
    parts = [*runs(found)]
    return [
        f"{when(before[-1].window.start, found.measure)} and {when(after[0].window.start, found.measure)}"
        for before, after in pairwise(parts)
    ]
