"""One authority's results as a small chart: its line, its region and England behind it, its newest result by shape.

Lines are SVG, so that they scale; everything that is read stays text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.series.change import CLEAR, AuthorityChange, Verdict
from indicators.series.figures import Figure, Place, Series, stretches
from indicators.series.measure_words import result, when
from indicators.series.scale import Scale
from indicators.series.verdict_words import VERDICT_WORDS
from indicators.series.year_axis import breaks, length, year
from indicators.theme import Theme

AIR = 5


@dataclass(frozen=True)
class Canvas:
    """What a small chart is drawn on: its size, the scale of its values, and the series whose periods it spans."""

    width: int
    height: int
    scale: Scale
    series: Series

    def x(self, moment: float) -> str:
        """Where a moment on the axis of years is, from the left."""
        first, last = year(self.series.periods[0]), year(self.series.periods[-1])
        if first == last:
            return f"{self.width / 2:g}"
        return f"{AIR + (moment - first) / (last - first) * (self.width - 2 * AIR):.1f}"

    def y(self, value: float) -> str:
        """Where a value is, from the top."""
        return f"{(1 - self.scale.share(value)) * (self.height - 2 * AIR) + AIR:.1f}"

    def share_from_top(self, value: float) -> float:
        """Where a value is between the top (0) and the bottom (1)."""
        return float(self.y(value)) / self.height


def svg(
    change: AuthorityChange, canvas: Canvas, colours: Theme, *, own: str, width: float = 1.6, grid: bool = True
) -> str:
    """The chart; no line crosses a gap or a break.

    Parameters
    ----------
    own
        The colour of the authority's line.
    width
        Of that line, in pixels.
    grid
        Whether the ticks are drawn.
    """
    series = canvas.series
    ticks = canvas.scale.ticks if grid else ()
    parts = [f'<path d="M0 {canvas.y(tick)}H{canvas.width}" stroke="{colours.grid}"/>' for tick in ticks]
    for start in breaks(series):
        x = canvas.x(year(start) - 0.5 * length(series.measure))
        parts.append(f'<path d="M{x} 0V{canvas.height}" stroke="{colours.context}" stroke-dasharray="3 2"/>')
    for place, dash in ((series.region, ""), (series.england, ' stroke-dasharray="1.5 2.5"')):
        parts += _lines(place, canvas, f'stroke="{colours.context}" stroke-width="1.3"{dash}') if place else ()
    parts += _lines(change.place, canvas, f'stroke="{own}" stroke-width="{width}"')
    if change.latest:
        parts.append(_mark(change.verdict, change.latest, canvas, colours, own))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {canvas.width} {canvas.height}" fill="none" '
        f'stroke-linejoin="round">{"".join(parts)}</svg>'
    )


def alternative(change: AuthorityChange, series: Series) -> str:
    """What a small chart shows, in words."""
    figures, measure = change.place.figures, series.measure
    if not figures:
        return f"{change.place.name}: no figures."
    low, high = (pick(figures, key=lambda figure: figure.value) for pick in (min, max))
    newest = figures[-1]
    text = f"{change.place.name}: {result(newest.value, measure)} in {when(newest.period_start, measure)}"
    if word := VERDICT_WORDS.get(change.verdict):
        text += f", {word.lower()}"
    if len(figures) > 1:
        text += f". Lowest {result(low.value, measure)} in {when(low.period_start, measure)}"
        text += f", highest {result(high.value, measure)} in {when(high.period_start, measure)}"
    return f"{text}."


def _lines(place: Place, canvas: Canvas, style: str) -> Iterator[str]:
    for part in stretches(place, canvas.series.measure.cadence_months):
        points = [f"{canvas.x(year(figure.period_start))} {canvas.y(figure.value)}" for figure in part]
        if len(part) == 1:
            # A result without neighbours is a short level stroke: there is nothing a line could lead to.
            reach = 26 if len(canvas.series.periods) == 1 else 4
            yield f'<path d="M{points[0]}m-{reach} 0h{2 * reach}" {style}/>'
        else:
            yield f'<path d="M{"L".join(points)}" {style}/>'


def _mark(verdict: Verdict, figure: Figure, canvas: Canvas, colours: Theme, own: str) -> str:
    x, y = float(canvas.x(year(figure.period_start))), float(canvas.y(figure.value))
    colour = {"better": colours.better_mark, "worse": colours.worse_mark}.get(verdict, own)
    if verdict in CLEAR:
        # As on the tiles: up is better (or higher), whatever way the figure itself went.
        tip, foot = (y - 4, y + 3.2) if verdict in ("better", "higher") else (y + 4, y - 3.2)
        return f'<path d="M{x} {tip:.1f}L{x + 4} {foot:.1f}H{x - 4}Z" fill="{colour}"/>'
    return f'<circle cx="{x}" cy="{y}" r="2.9" fill="{colour}"/>'
