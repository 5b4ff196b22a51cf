"""Where in the funnel a name can stand without touching another name or a point of the 14."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any

from indicators.alike.funnel_points import Funnel, Point
from indicators.series.scale import Scale
from indicators.theme import Theme

# The height of the plot and its least width, how close two labels may come, and the reach of a point: in pixels.
PLOT, NARROWEST, LABEL, REACH = 348, 270, 16, 7
# Pixels a letter of a name takes on average.
LETTER = 7.4
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Axes:
    """The scales of the figure: how many upwards of none, and the figure itself.

    Across, sizes stand by their square root, on which the width of the funnel depends: small places get room that way.
    """

    most: float
    ticks: tuple[float, ...]
    y: Scale

    def across(self, size: float) -> float:
        """Where a size lies between the left edge (0) and the right (1)."""
        return sqrt(size / self.most)


def labels(found: Funnel, axes: Axes, colours: Theme, selected: str) -> list[dict[str, Any]]:
    """Names beside their points, where they touch neither another name nor a point of the 14."""
    taken = [_box(*_pixel(point, axes), 2 * REACH, 2 * REACH) for point in found.own]
    found_room = []
    for point in named(found, selected):
        across, up = _pixel(point, axes)
        width = LETTER * len(point.short_name)
        away = width / 2 + REACH + 3
        for dx, dy in ((away, 0), (-away, 0), (0, LABEL), (0, -LABEL), (away, LABEL), (away, -LABEL)):
            box = _box(across + dx, up + dy, width, LABEL - 2)
            if _fits(box) and not any(_touch(box, other) for other in taken):
                taken.append(box)
                found_room.append(_name(point, axes, colours, dx, dy))
                break
    return found_room


def named(found: Funnel, selected: str) -> tuple[Point, ...]:
    """The points that are to be named: the selected one first, and those of the 14 beyond the outer limits."""
    wanted = [point for point in found.own if point.outside or point.code == selected]
    return tuple(sorted(wanted, key=lambda point: point.code != selected))


def _name(point: Point, axes: Axes, colours: Theme, dx: float, dy: float) -> dict[str, Any]:
    return {
        "x": axes.across(point.size), "y": point.value, "xshift": dx, "yshift": dy,
        "text": f"<b>{point.short_name}</b>",
        "showarrow": False, "xanchor": "center", "yanchor": "middle", "font": {"size": 13, "color": colours.ink},
    }  # fmt: skip


def _pixel(point: Point, axes: Axes) -> tuple[float, float]:
    return axes.across(point.size) * NARROWEST, axes.y.share(point.value) * PLOT


def _box(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _fits(box: Box) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= NARROWEST and box[3] <= PLOT


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
