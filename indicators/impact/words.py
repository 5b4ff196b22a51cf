"""What is said of one measure around a challenge: its title, how its change reads, and what it adds up from."""

from __future__ import annotations

from indicators.effects.event_clock import Horizon
from indicators.impact.dumbbell import signed
from indicators.impact.move import Move
from indicators.impact.moved import Moved
from indicators.impact.sentences import TERMS
from indicators.series.figures import Measure
from indicators.series.measure_words import name, result, when
from indicators.wording import count, listed

# A change is put beside what is usual, never beside zero alone.
_MORE, _LESS = "More than is usual elsewhere", "No more than is usual elsewhere"


def of_result(value: float, measure: Measure) -> str:
    """A change or a difference with its sign."""
    return signed(value, measure)


def judged(found: Moved, move: Move) -> str:
    """How a difference reads: better, worse, higher or lower than is usual, or no more than is usual."""
    if found.is_thin:
        return "Shown, not counted: one earlier result"
    if move.beyond is None:
        return "Too few others to say what is usual"
    if not move.beyond:
        return _LESS
    toward = found.measure.polarity * move.beyond
    way = ("better" if toward > 0 else "worse") if toward else ("higher" if move.beyond > 0 else "lower")
    return f"{_MORE}: {way}"


def own_change(found: Moved, horizon: Horizon) -> str:
    """The change from its own baseline in words, with what sampling alone would explain."""
    move, measure = found.moves[horizon], found.measure
    if move.half is None:
        return f"{signed(move.change, measure)} from before"
    if abs(move.change) <= move.half:
        return f"no clear change from before ({signed(move.change, measure)})"
    toward = measure.polarity * move.change
    way = ("better" if toward > 0 else "worse") if toward else ("higher" if move.change > 0 else "lower")
    return f"{way} than before ({signed(move.change, measure)})"


def after(found: Moved) -> list[tuple[str, str]]:
    """A leading word and a line for each horizon with a result: its own change, that elsewhere, and how that reads."""
    lines = []
    for horizon, move in found.moves.items():
        own = own_change(found, horizon)
        elsewhere = f"elsewhere {signed(move.elsewhere, found.measure)}"
        lines.append((TERMS[horizon].capitalize(), f"{own[0].upper()}{own[1:]}; {elsewhere}. {judged(found, move)}."))
    return lines


def title(found: Moved) -> str:
    """The finding of one measure: the long term or, without it, the last horizon there is."""
    horizons: tuple[Horizon, ...] = ("long", "medium", "short")
    horizon = next((each for each in horizons if each in found.moves), None)
    if horizon is None:
        return f"{name(found.measure)}: no result to compare yet"
    move = found.moves[horizon]
    size = f"{name(found.measure)}: {signed(move.gap, found.measure)} in the {TERMS[horizon]}"
    if found.is_thin:
        return f"{size}, not counted"
    if move.beyond is None:
        return size
    return f"{size}, {'outside' if move.beyond else 'inside'} the usual range"


def before(found: Moved) -> str:
    """What its baseline rests on."""
    if found.baseline is None:
        return "no comparable result from before"
    years = listed([when(window.start, found.measure) for window in found.before])
    mean = "the mean of " if len(found.before) > 1 else ""
    return f"{result(found.baseline, found.measure)}, {mean}{years}"


def compared_with(found: Moved) -> str:
    """With how many others its results are compared."""
    fewest = min((move.others for move in found.moves.values()), default=0)
    return f"{count(fewest)} other English authorities" if fewest else ""
