"""One period only: where an authority's result lies among the 14, with the region and England marked."""

from __future__ import annotations

from dataclasses import dataclass

from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.measure_words import result
from indicators.series.scale import enclosing
from indicators.theme import Theme
from indicators.wording import number

WIDTH, HEIGHT, MIDDLE = 520, 44, 22
# Room for a dot at either end of the scale.
AIR = 9


@dataclass(frozen=True)
class StripLabel:
    """A label on the strip: words, and their place from the left (0) to the right (1)."""

    words: str
    at: float


@dataclass(frozen=True)
class ResultStrip:
    """The strip as SVG, its labels, the ends of its axis, and what it shows in words."""

    svg: str
    own: StripLabel | None
    region: StripLabel | None
    england: StripLabel | None
    ticks: tuple[StripLabel, ...]
    alternative: str


def compute(change: AuthorityChange, region: RegionChange, colours: Theme) -> ResultStrip:
    """The strip for one authority.

    Raises
    ------
    ValueError
        Nobody has a figure.
    """
    series, measure = region.series, region.series.measure
    figures = [(place.code, place.at(region.period)) for place in series.places]
    values = {code: figure.value for code, figure in figures if figure}
    scale = enclosing(list(values.values()), ticks=4, minimum=measure.minimum, maximum=measure.maximum)

    def at(value: float) -> float:
        return (AIR + scale.share(value) * (WIDTH - 2 * AIR)) / WIDTH

    def placed(name: str, value: float) -> tuple[str, float]:
        return f"{name} {number(value, measure.decimals)}", at(value)

    others = [item.place.code for item in region.authorities if item.place.code != change.place.code]
    parts = [f'<path d="M0 {MIDDLE}H{WIDTH}" stroke="{colours.line}"/>']
    parts += [
        f'<circle cx="{at(values[code]) * WIDTH:.1f}" cy="{MIDDLE}" r="5" fill="{colours.context}" '
        f'fill-opacity="0.55"/>'
        for code in others
        if code in values
    ]
    marked: dict[str, StripLabel | None] = {"Region": None, "England": None}
    for name, place, dash in (("Region", series.region, ""), ("England", series.england, ' stroke-dasharray="2 3"')):
        if place and place.code in values:
            marked[name] = label = StripLabel(*placed(name, values[place.code]))
            x = label.at * WIDTH
            parts.append(f'<path d="M{x:.1f} 4V{HEIGHT - 4}" stroke="{colours.muted}" stroke-width="2"{dash}/>')
    own = None
    if change.latest:
        own = StripLabel(*placed(change.place.short_name, change.latest.value))
        parts.append(
            f'<circle cx="{own.at * WIDTH:.1f}" cy="{MIDDLE}" r="7.5" fill="{colours.own}" '
            f'stroke="{colours.background}" stroke-width="2"/>'
        )
    return ResultStrip(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" fill="none">{"".join(parts)}</svg>',
        own,
        marked["Region"],
        marked["England"],
        tuple(StripLabel(number(tick, scale.decimals) + measure.symbol, at(tick)) for tick in scale.ticks),
        _alternative(change, region),
    )


def _alternative(change: AuthorityChange, region: RegionChange) -> str:
    measure = region.series.measure
    values = [item.latest.value for item in region.authorities if item.latest]
    text = f"The 14 lie between {result(min(values), measure)} and {result(max(values), measure)}." if values else ""
    own = f"{change.place.name}: {result(change.latest.value, measure)}. " if change.latest else ""
    return own + text
