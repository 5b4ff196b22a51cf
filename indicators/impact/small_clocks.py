"""One measure around each authority's challenge, as small charts on one scale of years and of points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.effects.event_clock import Horizon
from indicators.impact.dumbbell import signed
from indicators.impact.episode import Episode
from indicators.impact.event_chart import alternative, runs
from indicators.impact.move import Step
from indicators.impact.moved import Moved
from indicators.impact.sentences import TERMS
from indicators.series.scale import Scale, enclosing
from indicators.theme import Theme

WIDTH, HEIGHT, AIR = 260, 110, 6


@dataclass(frozen=True)
class SmallClock:
    """One authority's chart: when its challenge was, how far it was from others, and the drawing as SVG."""

    code: str
    authority: str
    when: str
    reached: str
    words: str
    svg: str


@dataclass(frozen=True)
class SmallClocks:
    """The charts by name; the ends of their axis of years, and the ticks of the other with their heights as shares."""

    charts: tuple[SmallClock, ...]
    years: tuple[str, str]
    levels: tuple[tuple[float, str], ...]


def compute(episodes: Sequence[Episode], construct: str, colours: Theme) -> SmallClocks:
    """The charts of those that have a result to compare.

    Raises
    ------
    ValueError
        Nobody has one.
    """
    found = [(episode, each) for episode in episodes for each in _of(episode, construct)]
    steps = [step for _, each in found for step in each.steps]
    if not steps:
        raise ValueError("nobody has a result to compare")
    ends = [step.gap for step in steps] + [end for step in steps for end in step.usual or ()]
    widest = max(abs(end) for end in ends)
    height = enclosing([-widest, widest], ticks=2)
    first, last = (end(step.months for step in steps) / 12 for end in (min, max))
    # A single result stands in the middle of a year.
    years = Scale(first, last, (), 0) if last > first else Scale(first - 0.5, last + 0.5, (), 0)
    charts = tuple(_chart(episode, each, years, height, colours) for episode, each in found)
    measure = found[0][1].measure
    levels = tuple((_y(tick, height) / HEIGHT, signed(tick, measure).removesuffix(" points")) for tick in height.ticks)
    return SmallClocks(
        charts, (_years(years.low), f"{_years(years.high)} {'year' if round(years.high) == 1 else 'years'}"), levels
    )


def _of(episode: Episode, construct: str) -> Iterator[Moved]:
    yield from (each for each in episode.measures if each.measure.construct == construct and each.steps)


def _chart(episode: Episode, found: Moved, years: Scale, height: Scale, colours: Theme) -> SmallClock:
    challenge = episode.challenge
    parts = [f'<line x1="0" x2="{WIDTH}" y1="{_y(0, height)}" y2="{_y(0, height)}" stroke="{colours.context}"/>']
    if years.low <= 0 <= years.high:
        at = _x(0, years)
        parts.append(f'<line x1="{at}" x2="{at}" y1="0" y2="{HEIGHT}" stroke="{colours.ink}" stroke-width="1.4"/>')
    for run in runs(found):
        parts += _run(run, years, height, colours)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{''.join(parts)}</svg>"
    )
    return SmallClock(
        challenge.authority_code, challenge.authority, challenge.when, _reached(found),
        alternative(found), svg,
    )  # fmt: skip


def _reached(found: Moved) -> str:
    """The difference in the long term or, without one, the short, in words."""
    horizons: tuple[Horizon, ...] = ("long", "short")
    for horizon in horizons:
        if move := found.moves.get(horizon):
            return f"{signed(move.gap, found.measure)}, {TERMS[horizon]}"
    return "no result after it"


def _run(run: Sequence[Step], years: Scale, height: Scale, colours: Theme) -> Iterator[str]:
    ranged = [(_x(step.months / 12, years), step.usual) for step in run if step.usual]
    if len(ranged) > 1:
        edge = [*((x, usual[1]) for x, usual in ranged), *((x, usual[0]) for x, usual in reversed(ranged))]
        points = " ".join(f"{x},{_y(value, height)}" for x, value in edge)
        yield f'<polygon points="{points}" fill="{colours.context}" fill-opacity=".22"/>'
    points = " ".join(f"{_x(step.months / 12, years)},{_y(step.gap, height)}" for step in run)
    yield f'<polyline points="{points}" fill="none" stroke="{colours.own}" stroke-width="2"/>'
    for step in run:
        fill = colours.background if step.phase == "transition" else colours.own
        x, y = _x(step.months / 12, years), _y(step.gap, height)
        yield f'<circle cx="{x}" cy="{y}" r="3.2" fill="{fill}" stroke="{colours.own}" stroke-width="1.6"/>'


def _x(year: float, years: Scale) -> float:
    return round(AIR + years.share(year) * (WIDTH - 2 * AIR), 1)


def _y(value: float, height: Scale) -> float:
    return round(HEIGHT - AIR - height.share(value) * (HEIGHT - 2 * AIR), 1)


def _years(value: float) -> str:
    return f"{value:.0f}".replace("-", "−")
