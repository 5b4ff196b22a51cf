"""Short against long term, measure by measure: each a strip with what is usual elsewhere, on an axis of its unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.effects.event_clock import Horizon
from indicators.impact.episode import Episode
from indicators.impact.move import Move
from indicators.impact.moved import Moved
from indicators.impact.sentences import TERMS
from indicators.series.figures import Measure
from indicators.series.measure_words import name, size
from indicators.series.scale import Scale, enclosing
from indicators.theme import Theme
from indicators.wording import listed, number

WIDTH, HEIGHT = 400, 44
LANES: dict[Horizon, float] = {"short": 14.0, "long": 30.0}
# Where the range of each begins: they meet in the middle.
_TOPS: dict[Horizon, float] = {"short": 2.0, "long": 22.0}
BAND = 20
AIR = 8
_SURVEYS = "points"
# Most measures are better when higher; the others say so beside their name.
TOWARD = {1: "", -1: "lower is better", 0: "no agreed direction"}


@dataclass(frozen=True)
class Strip:
    """One measure: its name, what its marks say in words, the drawing as SVG, and whether it is counted."""

    construct: str
    name: str
    words: str
    svg: str
    thin: bool = False
    toward: str = ""


@dataclass(frozen=True)
class Panel:
    """The measures of one unit under one axis.

    Attributes
    ----------
    unit
        What the axis counts, in words.
    ticks
        Where each tick stands, as a share of the width, and what it says.
    """

    unit: str
    ticks: tuple[tuple[float, str], ...]
    strips: tuple[Strip, ...]


def compute(episodes: Sequence[Episode], colours: Theme) -> tuple[Panel, ...]:
    """The panels, percentages first; of one authority or, with a mark for each, of several."""
    by_unit: dict[str, dict[str, list[tuple[Episode, Moved]]]] = {}
    for episode in episodes:
        for each in episode.measures:
            if any(horizon in each.moves for horizon in LANES):
                by_unit.setdefault(_unit(each.measure), {}).setdefault(each.measure.construct, []).append(
                    (episode, each)
                )
    # Answers and counts of everybody move by very different amounts: they do not share an axis.
    ordered = sorted(by_unit.items(), key=lambda item: item[0] != _SURVEYS)
    return tuple(_panel(unit, list(found.values()), colours) for unit, found in ordered)


def _panel(unit: str, found: Sequence[Sequence[tuple[Episode, Moved]]], colours: Theme) -> Panel:
    scale = _scale([each for row in found for _, each in row])
    ticks = tuple((_share(tick, scale), _tick(tick, scale.decimals)) for tick in scale.ticks)
    return Panel(unit, ticks, tuple(_strip(row, scale, colours) for row in found))


def _strip(row: Sequence[tuple[Episode, Moved]], scale: Scale, colours: Theme) -> Strip:
    measure = row[0][1].measure
    thin = all(each.is_thin for _, each in row)
    marks = [_zero_and_ticks(scale, colours), _usual(row, scale, colours)]
    for _, each in row:
        marks.append(_marks(each, scale, colours, alone=len(row) == 1))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{''.join(marks)}</svg>"
    )
    return Strip(measure.construct, name(measure), words(row), svg, thin, TOWARD[measure.polarity])


def words(row: Sequence[tuple[Episode, Moved]]) -> str:
    """What the marks of a strip say."""
    said = []
    for episode, each in row:
        whose = f"{episode.challenge.authority}: " if len(row) > 1 else ""
        parts = [
            f"{TERMS[horizon]} {signed(each.moves[horizon].gap, each.measure)}{_beyond(each, each.moves[horizon])}"
            for horizon in LANES
            if horizon in each.moves
        ]
        said.append(whose + listed(parts))
    return "; ".join(said) + "."


def signed(value: float, measure: Measure) -> str:
    """A difference with its sign: "+2.8 points", "−0.3 points"."""
    text = size(value, measure)
    return text if float(number(value, measure.decimals).replace(",", "").replace("−", "-")) == 0 else (
        f"{'+' if value > 0 else '−'}{text}"
    )  # fmt: skip


def _beyond(found: Moved, move: Move) -> str:
    if found.is_thin:
        return ", not counted"
    return "" if move.beyond is None else ", further than usual" if move.beyond else ", within what is usual"


def _scale(found: Sequence[Moved]) -> Scale:
    """Zero is always on it; what is usual elsewhere may reach beyond the marks."""
    values = [0.0]
    for each in found:
        for horizon in LANES:
            if move := each.moves.get(horizon):
                values += [move.gap, *(end for end in (move.lower, move.upper, *(move.usual or ())) if end is not None)]
    widest = max(abs(value) for value in values) or 1.0
    return enclosing([-widest, widest], ticks=5)


def _zero_and_ticks(scale: Scale, colours: Theme) -> str:
    return "".join(
        f'<line x1="{_x(tick, scale)}" x2="{_x(tick, scale)}" y1="0" y2="{HEIGHT}" '
        f'stroke="{colours.muted if tick == 0 else colours.grid}"/>'
        for tick in scale.ticks
    )


def _usual(row: Sequence[tuple[Episode, Moved]], scale: Scale, colours: Theme) -> str:
    """What is usual at each horizon, behind its marks; of several, from the middle of their ends."""
    drawn = []
    for horizon, top in _TOPS.items():
        moves = (each.moves.get(horizon) for _, each in row)
        if ends := [move.usual for move in moves if move and move.usual]:
            low, high = (sorted(end[side] for end in ends)[len(ends) // 2] for side in (0, 1))
            drawn.append(
                f'<rect x="{_x(low, scale)}" y="{top}" width="{_x(high, scale) - _x(low, scale):.1f}" '
                f'height="{BAND}" fill="{colours.context}" fill-opacity=".22"/>'
            )
    return "".join(drawn)


def _marks(found: Moved, scale: Scale, colours: Theme, *, alone: bool) -> str:
    places = {
        horizon: (_x(found.moves[horizon].gap, scale), y) for horizon, y in LANES.items() if horizon in found.moves
    }
    drawn = []
    if alone and len(places) == 2:
        (x1, y1), (x2, y2) = places.values()
        drawn.append(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colours.own}" stroke-width="1.5"/>')
    for horizon, (x, y) in places.items():
        move = found.moves[horizon]
        colour = colours.own if alone or found.counts_beyond(move) else colours.context
        if alone and move.lower is not None and move.upper is not None:
            drawn.append(
                f'<line x1="{_x(move.lower, scale)}" x2="{_x(move.upper, scale)}" y1="{y}" y2="{y}" '
                f'stroke="{colour}" stroke-width="2"/>'
            )
        fill = colours.background if horizon == "short" else colour
        drawn.append(
            f'<circle cx="{x}" cy="{y}" r="{5 if alone else 4.2}" fill="{fill}" stroke="{colour}" stroke-width="2.2"/>'
        )
    return "".join(drawn)


def _x(value: float, scale: Scale) -> float:
    return round(AIR + scale.share(value) * (WIDTH - 2 * AIR), 1)


def _share(value: float, scale: Scale) -> float:
    return _x(value, scale) / WIDTH


def _tick(value: float, decimals: int) -> str:
    text = number(value, decimals)
    return f"+{text}" if value > 0 else text


def _unit(measure: Measure) -> str:
    if measure.symbol == "%":
        return _SURVEYS if measure.kind == "survey" else "points, counted from records"
    return measure.unit
