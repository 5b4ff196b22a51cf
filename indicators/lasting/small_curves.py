"""The groups as small charts on one scale, each with the line of all recommendations behind it."""

from __future__ import annotations

from dataclasses import dataclass

from indicators.lasting.figure import axis_end, stairs, ticks
from indicators.lasting.figure_words import group_words
from indicators.lasting.lives import Milestone
from indicators.lasting.survival import Survival
from indicators.lasting.waits import Group, Waits
from indicators.theme import Theme

WIDTH, HEIGHT, AIR = 220, 92, 3


@dataclass(frozen=True)
class SmallCurve:
    """One group's chart: its name, how many, by when half, and its line as SVG; no drawing where there are too few."""

    label: str
    how_many: str
    half: str
    svg: str


@dataclass(frozen=True)
class SmallCurves:
    """The charts by area and by priority, and the months their axis names."""

    areas: tuple[SmallCurve, ...]
    priorities: tuple[SmallCurve, ...]
    months: tuple[int, int]


def compute(found: Waits, milestone: Milestone, colours: Theme) -> SmallCurves:
    """The small charts of one milestone."""
    end = axis_end(found)
    behind = found.overall.waits[milestone].curve

    def drawn(group: Group) -> SmallCurve:
        curve = group.waits[milestone].curve
        how_many, half = group_words(group, milestone)
        return SmallCurve(group.label, how_many, half, _svg(curve, behind, end, colours) if curve else "")

    return SmallCurves(tuple(map(drawn, found.areas)), tuple(map(drawn, found.priorities)), (0, end))


def _svg(curve: Survival, behind: Survival | None, end: int, colours: Theme) -> str:
    grid = "".join(
        f'<line x1="0" x2="{WIDTH}" y1="{_y(share):.1f}" y2="{_y(share):.1f}" stroke="{colours.grid}"/>'
        for share in (0, 0.5, 1)
    )
    marks = "".join(
        f'<line x1="{_x(month, end):.1f}" x2="{_x(month, end):.1f}" y1="{HEIGHT - 4}" y2="{HEIGHT}" '
        f'stroke="{colours.context}"/>'
        for month in ticks(end)
    )
    lines = [(behind, colours.context, 1.4)] if behind else []
    paths = "".join(
        f'<path d="{_path(line, end)}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
        for line, colour, width in [*lines, (curve, colours.own, 2.4)]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{grid}{marks}{paths}</svg>"
    )


def _path(curve: Survival, end: int) -> str:
    months, shares = stairs(curve)
    points = (f"{_x(month, end):.1f} {_y(share):.1f}" for month, share in zip(months, shares, strict=True))
    return "M" + " L".join(points)


def _x(month: float, end: int) -> float:
    return AIR + (WIDTH - 2 * AIR) * month / end


def _y(share: float) -> float:
    return HEIGHT - AIR - (HEIGHT - 2 * AIR) * share
