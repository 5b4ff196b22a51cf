"""The row of each authority as a drawing: its figure with its interval, its neighbours, region and England.

All rows share one scale. They are drawn one by one, so that on a phone each can stand below its own name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.alike.answer_words import row_word, why_words
from indicators.alike.standing import Standing, Standings
from indicators.series.figures import Figure
from indicators.series.measure_words import result
from indicators.series.scale import Scale, enclosing
from indicators.theme import Theme
from indicators.wording import number

WIDTH, HEIGHT, MIDDLE = 300, 38, 19
# Room for a dot at either end of the scale.
AIR = 9


@dataclass(frozen=True)
class Strip:
    """One row: figure and word as they stand beside it, the drawing, and what it shows in words."""

    standing: Standing
    figure: str
    word: str
    svg: str
    alternative: str


@dataclass(frozen=True)
class Strips:
    """All rows, and the labels of the axis they share: words, and their place from the left (0) to the right (1)."""

    rows: tuple[Strip, ...]
    ticks: tuple[tuple[str, float], ...]


def compute(found: Standings, shown: Sequence[Standing], colours: Theme, selected: str) -> Strips:
    """The rows of the authorities given, in their order; the scale is that of all 14.

    Parameters
    ----------
    selected
        The code of the authority that is looked at closely.
    """
    measure = found.measure
    values = [*_values(found)]
    scale = enclosing(values, ticks=5, minimum=measure.minimum, maximum=measure.maximum) if values else None
    rows = tuple(
        Strip(
            each,
            number(each.latest.value, measure.decimals) if each.latest else "–",
            row_word(each, found.region.series),
            _svg(each, found, scale, colours, each.place.code == selected) if scale else "",
            _alternative(each, found),
        )
        for each in shown
    )
    if scale is None:
        return Strips(rows, ())
    ticks = [(number(tick, scale.decimals), _x(tick, scale) / WIDTH) for tick in scale.ticks]
    ticks[-1:] = [(text + measure.symbol, at) for text, at in ticks[-1:]]
    return Strips(rows, tuple(ticks))


def context(found: Standings) -> dict[str, Figure]:
    """The figures of region and England for the period, where they have one."""
    series = found.region.series
    places = {"region": series.region, "england": series.england}
    figures = {kind: place.at(found.period) if place else None for kind, place in places.items()}
    return {kind: figure for kind, figure in figures.items() if figure}


def _values(found: Standings) -> Iterator[float]:
    for each in found.authorities:
        ends = (each.limits.lower, each.limits.upper, each.neighbours.lowest, each.neighbours.highest)
        yield from (end for end in ends if end is not None)
        if each.latest:
            yield each.latest.value
    yield from (figure.value for figure in context(found).values())


def _svg(standing: Standing, found: Standings, scale: Scale, colours: Theme, selected: bool) -> str:
    parts = [
        *(f'<path d="M{_x(tick, scale):.1f} 0V{HEIGHT}" stroke="{colours.grid}"/>' for tick in scale.ticks),
        *_range(standing, scale, colours),
        *_lines(found, scale, colours),
        *_average(standing, scale, colours),
        *_own(standing, scale, colours, selected),
    ]
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" fill="none">{"".join(parts)}</svg>'


def _range(standing: Standing, scale: Scale, colours: Theme) -> Iterator[str]:
    low, high = standing.neighbours.lowest, standing.neighbours.highest
    if low is not None and high is not None:
        left, right = _x(low, scale), _x(high, scale)
        yield (
            f'<rect x="{left:.1f}" y="{MIDDLE - 8}" width="{max(right - left, 1):.1f}" height="16" '
            f'fill="{colours.context}" fill-opacity="0.24"/>'
        )


def _lines(found: Standings, scale: Scale, colours: Theme) -> Iterator[str]:
    for kind, figure in context(found).items():
        dash = ' stroke-dasharray="2 3"' if kind == "england" else ""
        x = _x(figure.value, scale)
        yield f'<path d="M{x:.1f} 0V{HEIGHT}" stroke="{colours.context}" stroke-width="1.2"{dash}/>'


def _average(standing: Standing, scale: Scale, colours: Theme) -> Iterator[str]:
    if average := standing.neighbours.average:
        x = _x(average.value, scale)
        yield f'<path d="M{x:.1f} {MIDDLE - 10}V{MIDDLE + 10}" stroke="{colours.muted}" stroke-width="3"/>'


def _own(standing: Standing, scale: Scale, colours: Theme, selected: bool) -> Iterator[str]:
    if standing.latest is None:
        return
    answer = standing.answer
    colour = {"better": colours.better_mark, "worse": colours.worse_mark}.get(answer, colours.own)
    colour = colours.ink if answer in ("higher", "lower") else colour
    low, high = standing.limits.lower, standing.limits.upper
    if low is not None and high is not None:
        # So narrow an interval would hide behind its dot; it is drawn, but needs no more room than it has.
        yield f'<path d="M{_x(low, scale):.1f} {MIDDLE}H{_x(high, scale):.1f}" stroke="{colour}" stroke-width="2.2"/>'
    x, y = _x(standing.latest.value, scale), MIDDLE
    edge = f'stroke="{colours.background}" stroke-width="1.4"'
    if answer in ("better", "higher"):
        yield f'<path d="M{x:.1f} {y - 7}L{x + 7:.1f} {y + 5.5}H{x - 7:.1f}Z" fill="{colour}" {edge}/>'
    elif answer in ("worse", "lower"):
        yield f'<path d="M{x:.1f} {y + 7}L{x + 7:.1f} {y - 5.5}H{x - 7:.1f}Z" fill="{colour}" {edge}/>'
    elif answer == "none":
        yield f'<circle cx="{x:.1f}" cy="{y}" r="5.2" fill="{colours.background}" stroke="{colour}" stroke-width="2"/>'
    else:
        yield f'<circle cx="{x:.1f}" cy="{y}" r="{7 if selected else 6}" fill="{colour}" {edge}/>'


def _x(value: float, scale: Scale) -> float:
    return AIR + scale.share(value) * (WIDTH - 2 * AIR)


def _alternative(standing: Standing, found: Standings) -> str:
    """The row in words; why there is no comparison where there is none."""
    measure, neighbours = found.measure, standing.neighbours
    own = f"{result(standing.latest.value, measure)}" if standing.latest else "no figure"
    if standing.limits.lower is not None and standing.limits.upper is not None:
        own += f", 95% interval {result(standing.limits.lower, measure)} to {result(standing.limits.upper, measure)}"
    said = [f"{standing.place.name}: {own}"]
    if neighbours.average and neighbours.lowest is not None and neighbours.highest is not None:
        said.append(
            f"average of {neighbours.counted} neighbours {result(neighbours.average.value, measure)}, "
            f"from {result(neighbours.lowest, measure)} to {result(neighbours.highest, measure)}"
        )
    if why := why_words(standing, found.region.series):
        said.append(f"not compared, because {why}")
    return f"{'; '.join(said)}."
