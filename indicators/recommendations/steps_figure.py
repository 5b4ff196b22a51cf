"""A challenge's steps on one line of time, what has moved, and in which months its recommendations are due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from indicators.recommendations.due_months import DueMonth
from indicators.recommendations.steps import Step, Steps
from indicators.theme import Theme, plotly_layout
from indicators.wording import day

HEIGHT, LANE = 172, 64
LOW, HIGH, LANE_LOW = -1.5, 2.0, -2.9
AT_LANE = -2.45
# A label is about so wide, as a share of the axis at a desk.
LABEL = 0.17


def figure(found: Steps, months: Sequence[DueMonth], today: date, colours: Theme) -> go.Figure:
    """The drawing; its words are those of the steps. Months beyond its ends are left out.

    Raises
    ------
    ValueError
        The challenge has no dated step.
    """
    if not found.steps:
        raise ValueError("there is nothing to draw")
    first, last = _ends(found, today)
    shown = [item for item in months if first <= item.middle <= last]
    layout = plotly_layout(colours, height=HEIGHT + (LANE if shown else 0))
    layout["margin"] = {"l": 0, "r": 0, "t": 4, "b": 0}
    layout["xaxis"] |= {"range": [first, last], "visible": False, "type": "date"}
    layout["yaxis"] |= {"range": [LANE_LOW if shown else LOW, HIGH], "visible": False}
    layout["shapes"] = [*_line(first, last, today, colours), *_arcs(found.steps, colours)]
    layout["annotations"] = [*_labels(found.steps, first, last, colours), *_today(first, last, today, colours)]
    if shown:
        layout["annotations"].append(_lane_title(colours))
    return go.Figure([*_nodes(found.steps, colours), *_lane(shown, colours)], layout)


def _ends(found: Steps, today: date) -> tuple[date, date]:
    """A little before the first step, and a little after the last one; today too, unless it is long after."""
    first, last = found.steps[0].on, found.steps[-1].on
    first = min([first, *(step.first_on for step in found.steps if step.first_on)])
    if last < today <= last + timedelta(days=200):
        last = today
    air = max((last - first) // 20, timedelta(days=20))
    return first - air, last + air


def _line(first: date, last: date, today: date, colours: Theme) -> Iterator[dict[str, Any]]:
    """The line: blue up to today, grey after it."""
    now = min(max(today, first), last)
    for since, until, colour in ((first, now, colours.own), (now, last, colours.context)):
        if since < until:
            line = {"color": colour, "width": 3}
            yield {"type": "line", "x0": since, "x1": until, "y0": 0, "y1": 0, "line": line, "layer": "below"}


def _arcs(steps: Sequence[Step], colours: Theme) -> Iterator[dict[str, Any]]:
    """From where a due date was first set to where it is now."""
    line = {"color": colours.attention_mark, "width": 1.5, "dash": "3px,3px"}
    for step in steps:
        if step.first_on:
            for x0, x1, y0, y1 in (
                (step.first_on, step.first_on, 0.12, 0.4),
                (step.first_on, step.on, 0.4, 0.4),
                (step.on, step.on, 0.4, 0.12),
            ):
                yield {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line}


def _nodes(steps: Sequence[Step], colours: Theme) -> Iterator[go.Scatter]:
    """Filled: it happened. A ring: it is due. Orange: it moved or is overdue. Grey: nothing on record."""
    for step in steps:
        alert = step.first_on is not None or step.state == "overdue"
        edge = colours.attention_mark if alert else colours.own if step.state == "happened" else colours.context
        inside = colours.own if step.state == "happened" else colours.background
        yield _node(step.on, inside, edge, f"{step.name}, {step.words}")
        if step.first_on:
            yield _node(step.first_on, colours.background, colours.context, f"{step.name}, first set", small=True)


def _node(on: date, inside: str, edge: str, words: str, *, small: bool = False) -> go.Scatter:
    return go.Scatter(
        x=[on],
        y=[0],
        mode="markers",
        marker={"size": 9 if small else 13, "color": inside, "opacity": 1, "line": {"color": edge, "width": 3}},
        text=[words],
        hovertemplate="%{text}<extra></extra>",
    )


def _labels(steps: Sequence[Step], first: date, last: date, colours: Theme) -> Iterator[dict[str, Any]]:
    """The name and the words of each step, above and below the line in turn."""
    for at, step in enumerate(steps):
        above = at % 2 == 0
        share = (step.on - first) / (last - first)
        align = "left" if share < LABEL / 2 else "right" if share > 1 - LABEL / 2 else "center"
        words = "<br>".join(_wrapped(step.words))
        yield {
            "x": step.on,
            "y": 0.55 if above and step.first_on else 0.22 if above else -0.22,
            "text": f"<b>{step.name}</b><br><span style='color:{colours.muted}'>{words}</span>",
            "xanchor": align,
            "yanchor": "bottom" if above else "top",
            "align": align,
            "showarrow": False,
            "font": {"size": 13, "color": colours.ink},
        }


def _wrapped(words: str) -> list[str]:
    """Words on lines a label has room for, broken at their commas and semicolons only."""
    lines = [""]
    for part in words.replace("; ", ";|").replace(", ", ",|").split("|"):
        if lines[-1] and len(lines[-1]) + len(part) > 26:
            lines.append("")
        lines[-1] = f"{lines[-1]} {part}".strip()
    return lines


def _today(first: date, last: date, today: date, colours: Theme) -> Iterator[dict[str, Any]]:
    if first <= today <= last:
        share = (today - first) / (last - first)
        yield {
            "x": today,
            "y": 0,
            "ax": 0,
            "ay": -72,
            "text": f"<b>{day(today)}</b>",
            "xanchor": "left" if share < LABEL / 2 else "right" if share > 1 - LABEL / 2 else "center",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 2,
            "arrowcolor": colours.attention_mark,
            "font": {"size": 13, "color": colours.attention_text},
        }


def _lane(months: Sequence[DueMonth], colours: Theme) -> Iterator[go.Scatter]:
    for item in months:
        edge = colours.attention_mark if item.late else colours.own
        inside = colours.own if item.settled == item.total else colours.background
        ink = colours.background if item.settled == item.total else colours.ink
        yield go.Scatter(
            x=[item.middle],
            y=[AT_LANE],
            mode="markers+text",
            marker={"size": 24, "color": inside, "opacity": 1, "line": {"color": edge, "width": 2}},
            text=[f"{item.total:,}"],
            textfont={"size": 12, "color": ink},
            hovertext=[f"{item.words}"],
            hovertemplate="%{hovertext}<extra></extra>",
        )


def _lane_title(colours: Theme) -> dict[str, Any]:
    return {
        "x": 0,
        "xref": "paper",
        "y": AT_LANE + 0.62,
        "text": "Recommendations due, by month",
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 12, "color": colours.muted},
    }


def crowded(found: Steps) -> bool:
    """Whether two labels on one side of the line would touch; then the words stand below instead."""
    if len(found.steps) < 3:
        return False
    whole = (found.steps[-1].on - found.steps[0].on).days or 1
    sides = (found.steps[::2], found.steps[1::2])
    return any((later.on - one.on).days / whole < LABEL for side in sides for one, later in pairwise(side))
