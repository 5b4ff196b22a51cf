"""The 14 authorities as small charts on one scale, each with its region and England behind it."""

from __future__ import annotations

from dataclasses import dataclass

from indicators.region.figure_heads import figure_words
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.scale import between_ticks
from indicators.series.small_chart import Canvas, alternative, svg
from indicators.theme import Theme
from indicators.wording import number

WIDTH, HEIGHT = 132, 84


@dataclass(frozen=True)
class SmallChart:
    """One authority's chart: its newest figure, its lines as SVG, and in words what they show."""

    change: AuthorityChange
    figure: str
    svg: str
    alternative: str


@dataclass(frozen=True)
class SmallMultiples:
    """All charts, and the labels of the axes they share: value and place from the top (0) to the bottom (1), years."""

    charts: tuple[SmallChart, ...]
    levels: tuple[tuple[str, float], ...]
    years: tuple[str, ...]


def compute(change: RegionChange, colours: Theme, selected: str) -> SmallMultiples:
    """The small charts in order of name; none when nobody has a figure."""
    series = change.series
    values = [figure.value for place in series.places for figure in place.figures]
    if not values:
        return SmallMultiples((), (), ())
    scale = between_ticks(values, minimum=series.measure.minimum, maximum=series.measure.maximum)
    canvas = Canvas(WIDTH, HEIGHT, scale, series)

    def drawn(item: AuthorityChange) -> str:
        if item.place.code == selected:
            return svg(item, canvas, colours, own=colours.own, width=2.2)
        return svg(item, canvas, colours, own=colours.ink)

    charts = tuple(
        SmallChart(item, figure_words(item, series.measure), drawn(item), alternative(item, series))
        for item in change.authorities
    )
    levels = tuple((number(tick, scale.decimals), canvas.share_from_top(tick)) for tick in scale.ticks)
    years = tuple(dict.fromkeys(str(start.year + 1) for start in (series.periods[0], series.periods[-1])))
    return SmallMultiples(charts, levels, years)
