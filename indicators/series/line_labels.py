"""Names and newest figures at the ends of lines, pushed apart where they would print over each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from indicators.series.change import AuthorityChange
from indicators.series.figures import Place, Series
from indicators.series.scale import Scale, apart
from indicators.theme import Theme
from indicators.wording import number

LABEL_PIXELS = 17
# Mean width of a bold letter at 13 px, for the margin that holds the labels.
LETTER_PIXELS = 7.4
FEWEST_LETTERS = 13


def compute(
    change: AuthorityChange,
    series: Series,
    context: Sequence[tuple[str, Place]],
    scale: Scale,
    height: int,
    colours: Theme,
) -> list[dict[str, Any]]:
    """The labels as annotations of a figure; the authority's own first.

    Parameters
    ----------
    context
        What else is drawn: a name for the line's end, and the place.
    height
        Of the plot, in pixels.
    """
    decimals = series.measure.decimals
    ends: list[tuple[str, float, str]] = []
    if change.latest:
        words = f"<b>{change.place.short_name} {number(change.latest.value, decimals)}</b>"
        ends.append((words, change.latest.value, colours.own))
    for name, place in context:
        if item := place.at(series.latest):
            ends.append((f"{name} {number(item.value, decimals)}", item.value, colours.muted))
    at = apart([scale.share(value) * height for _, value, _ in ends], LABEL_PIXELS)
    return [
        {
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
        for (words, _, colour), pixels in zip(ends, at, strict=True)
    ]


def margin(labels: Sequence[dict[str, Any]]) -> int:
    """The room the labels need at the right, in pixels; some, also where there are none."""
    longest = max((len(re.sub("<[^>]*>", "", label["text"])) for label in labels), default=0)
    return int(max(longest, FEWEST_LETTERS) * LETTER_PIXELS) + 6
