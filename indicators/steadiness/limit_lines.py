"""The lines a series is held against: its middle, or its mean and limits in each baseline, and its target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import plotly.graph_objects as go

from indicators.series.challenge_marks import moment
from indicators.series.scale import Scale, apart
from indicators.steadiness.evidence import Evidence
from indicators.theme import Theme
from indicators.wording import number

LABEL_PIXELS, LETTER_PIXELS = 17, 7
DASHES = {"mean_col": "solid", "upl": "7px,4px", "lpl": "7px,4px"}


def levels(found: Evidence) -> list[float]:
    """Every value a line is drawn at."""
    values = [] if found.target is None else [found.target]
    if found.limits:
        drawn = found.limits.points[[*DASHES]].to_numpy(dtype=float).ravel()
        return [*values, *(float(each) for each in drawn[~np.isnan(drawn)])]
    return [*values, found.runs.centre] if found.runs else values


def lines(found: Evidence, colours: Theme) -> Iterator[go.Scatter]:
    """The lines, from the first result to the last; those of a baseline end where the next begins."""
    first, last = (moment(each.ref_date) for each in (found.figures[0], found.figures[-1]))
    if found.limits:
        yield from _limits(found, colours)
    elif found.runs:
        yield _line([first, last], [found.runs.centre] * 2, colours.muted, "solid")
    if found.target is not None:
        yield _line([first, last], [found.target] * 2, colours.attention_mark, "2px,4px")


def labels(found: Evidence, scale: Scale, height: int, colours: Theme) -> list[dict[str, Any]]:
    """What each line is called and where it lies, at its right end and pushed apart.

    Parameters
    ----------
    height
        Of the plot, in pixels.
    """
    ends: list[tuple[str, float, str]] = []
    if found.limits:
        newest = found.limits.points.iloc[-1]
        named = (("Upper", "upl"), ("Mean", "mean_col"), ("Lower", "lpl"))
        ends = [(word, float(newest[column]), colours.muted) for word, column in named if not np.isnan(newest[column])]
    elif found.runs:
        ends = [("Median", found.runs.centre, colours.muted)]
    if found.target is not None:
        ends.append(("Target", found.target, colours.attention_text))
    at = apart([scale.share(value) * height for _, value, _ in ends], LABEL_PIXELS)
    return [
        {
            "text": f"{word} {number(value, found.measure.decimals)}", "x": 1, "xref": "paper", "xanchor": "left",
            "xshift": 5, "y": min(max(pixels / height, 0.02), 0.98), "yref": "paper", "yanchor": "middle",
            "showarrow": False, "align": "left", "font": {"size": 12, "color": colour},
        }
        for (word, value, colour), pixels in zip(ends, at, strict=True)
    ]  # fmt: skip


def margin(drawn: list[dict[str, Any]]) -> int:
    """The room the labels need at the right, in pixels."""
    return int(max(len(re.sub("<[^>]*>", "", each["text"])) for each in drawn) * LETTER_PIXELS) + 8


def _limits(found: Evidence, colours: Theme) -> Iterator[go.Scatter]:
    assert found.limits is not None
    for column, dash in DASHES.items():
        x: list[float | None] = []
        y: list[float | None] = []
        for _, step in found.limits.points.groupby("rebase_group"):
            seen = [start.date() for start in step["x"]]
            x += [_at(found, seen[0]), _at(found, seen[-1]), None]
            y += [float(step[column].iloc[0])] * 2 + [None]
        yield _line(x, y, colours.muted, dash)


def _at(found: Evidence, start: date) -> float:
    """Where a period stands; one without a result as far into it as the first result is into its own."""
    first = found.figures[0]
    own = next((each.ref_date for each in found.figures if each.period_start == start), None)
    return moment(own) if own else moment(start) + moment(first.ref_date) - moment(first.period_start)


def _line(x: list[Any], y: list[Any], colour: str, dash: str) -> go.Scatter:
    return go.Scatter(x=x, y=y, mode="lines", line={"color": colour, "width": 1.5, "dash": dash}, hoverinfo="skip")
