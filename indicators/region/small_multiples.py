"""The 14 authorities as small charts on one scale, each with its region and England behind it.

Lines are SVG, so that they scale; everything that is read stays text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.region.figure_heads import TILE_WORDS, figure_words
from indicators.series.change import CLEAR, AuthorityChange, RegionChange, Verdict
from indicators.series.figures import Figure, Place, Series, stretches
from indicators.series.measure_words import result
from indicators.series.scale import Scale, between_ticks
from indicators.series.year_axis import breaks, year
from indicators.theme import Theme
from indicators.wording import number, period

WIDTH, HEIGHT, AIR = 132, 84, 5


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
    charts = tuple(
        SmallChart(
            item,
            figure_words(item, series.measure),
            _svg(item, series, scale, colours, item.place.code == selected),
            alternative(item, series),
        )
        for item in change.authorities
    )
    levels = tuple((number(tick, scale.decimals), float(_y(tick, scale)) / HEIGHT) for tick in scale.ticks)
    years = tuple(dict.fromkeys(str(start.year + 1) for start in (series.periods[0], series.periods[-1])))
    return SmallMultiples(charts, levels, years)


def alternative(change: AuthorityChange, series: Series) -> str:
    """What one small chart shows, in words."""
    figures, measure = change.place.figures, series.measure
    if not figures:
        return f"{change.place.name}: no figures."
    low, high = (pick(figures, key=lambda figure: figure.value) for pick in (min, max))
    newest = figures[-1]
    text = f"{change.place.name}: {result(newest.value, measure)} in {period(newest.period_start)}"
    if word := TILE_WORDS.get(change.verdict):
        text += f", {word.lower()}"
    if len(figures) > 1:
        text += f". Lowest {result(low.value, measure)} in {period(low.period_start)}"
        text += f", highest {result(high.value, measure)} in {period(high.period_start)}"
    return f"{text}."


def _svg(change: AuthorityChange, series: Series, scale: Scale, colours: Theme, selected: bool) -> str:
    own = colours.own if selected else colours.ink
    parts = [f'<path d="M0 {_y(tick, scale)}H{WIDTH}" stroke="{colours.grid}"/>' for tick in scale.ticks]
    for start in breaks(series):
        x = _at(year(start) - 0.5, series)
        parts.append(f'<path d="M{x} 0V{HEIGHT}" stroke="{colours.context}" stroke-dasharray="3 2"/>')
    for place, dash in ((series.region, ""), (series.england, ' stroke-dasharray="1.5 2.5"')):
        parts += _lines(place, series, scale, f'stroke="{colours.context}" stroke-width="1.3"{dash}') if place else ()
    parts += _lines(change.place, series, scale, f'stroke="{own}" stroke-width="{2.2 if selected else 1.6}"')
    if change.latest:
        parts.append(_mark(change.verdict, change.latest, series, scale, colours, own))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" fill="none" stroke-linejoin="round">'
        f"{''.join(parts)}</svg>"
    )


def _lines(place: Place, series: Series, scale: Scale, style: str) -> Iterator[str]:
    for part in stretches(place, series.measure.cadence_months):
        points = [f"{_x(figure, series)} {_y(figure.value, scale)}" for figure in part]
        if len(part) == 1:
            # A result without neighbours is a short level stroke: there is nothing a line could lead to.
            reach = 26 if len(series.periods) == 1 else 4
            yield f'<path d="M{points[0]}m-{reach} 0h{2 * reach}" {style}/>'
        else:
            yield f'<path d="M{"L".join(points)}" {style}/>'


def _mark(verdict: Verdict, figure: Figure, series: Series, scale: Scale, colours: Theme, own: str) -> str:
    x, y = float(_x(figure, series)), float(_y(figure.value, scale))
    colour = {"better": colours.better_mark, "worse": colours.worse_mark}.get(verdict, own)
    if verdict in CLEAR:
        # As on the tiles: up is better (or higher), whatever way the figure itself went.
        tip, foot = (y - 4, y + 3.2) if verdict in ("better", "higher") else (y + 4, y - 3.2)
        return f'<path d="M{x} {tip:.1f}L{x + 4} {foot:.1f}H{x - 4}Z" fill="{colour}"/>'
    return f'<circle cx="{x}" cy="{y}" r="2.9" fill="{colour}"/>'


def _x(figure: Figure, series: Series) -> str:
    return _at(year(figure.period_start), series)


def _at(moment: float, series: Series) -> str:
    first, last = year(series.periods[0]), year(series.periods[-1])
    if first == last:
        return f"{WIDTH / 2:g}"
    return f"{AIR + (moment - first) / (last - first) * (WIDTH - 2 * AIR):.1f}"


def _y(value: float, scale: Scale) -> str:
    return f"{(1 - scale.share(value)) * (HEIGHT - 2 * AIR) + AIR:.1f}"
