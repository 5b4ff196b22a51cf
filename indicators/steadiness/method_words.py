"""How it is told, what that needs, and how much can be told of all measures of one authority."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.series.measure_words import name
from indicators.steadiness.evidence import (
    FEWEST_FOR_FIRM_LIMITS,
    FEWEST_FOR_LIMITS,
    FEWEST_FOR_RUNS,
    Evidence,
)
from indicators.trend import POINTS
from indicators.wording import count, listed

_TREND = (
    f"A straight line is put through the last {count(POINTS)} results, by the days they are about. It is a trend where "
    "the line’s chi-square exceeds 9.55, which sampling alone does 2 times in 1,000, and the line keeps its "
    f"direction whichever result is left out. With fewer than {count(POINTS)} comparable results nothing is told. "
    "Results counted in another way are never joined. Sampling is all it allows for: a year can be unusual for other "
    "reasons."
)
_RUNS = (
    f"From {FEWEST_FOR_RUNS} results on, a run chart shows the middle one (the median): too long a run on one side of "
    "it, or too few crossings, is unusual."
)
_LIMITS = (
    f"From {FEWEST_FOR_LIMITS} figures on, limits lie 2.66 mean moving ranges either side of the mean. Unusual is a "
    "figure outside them, seven in a row on one side of the mean, seven that rise or fall, and two of three near a "
    f"limit. Under {FEWEST_FOR_FIRM_LIMITS} figures they are trial limits. Of series of {FEWEST_FOR_FIRM_LIMITS} "
    "figures that only chance moves, but each a little like the one before, 27% show a flag; of series of 40, 57%."
)


def method(found: Evidence) -> str:
    """How it is told, for results of a year or of quarters and months."""
    if found.is_yearly:
        return f"{_TREND} {_RUNS}" if found.runs else _TREND
    return f"{_RUNS} {_LIMITS} Fewer than {FEWEST_FOR_RUNS} figures are drawn without either."


def needed(found: Evidence) -> str:
    """How many results it takes."""
    fewest, what = (POINTS, "a trend") if found.is_yearly else (FEWEST_FOR_RUNS, "unusual movement")
    return f"{count(fewest)} that are counted in one way tell {what}, if there is one."


def tells(found: Evidence) -> bool:
    """Whether something moves by more than chance."""
    if found.limits:
        return found.limits.variation not in (None, "common_cause")
    if found.runs and not found.is_yearly:
        return found.runs.signal
    return bool(found.trend and found.trend.significant)


def untold(many: int) -> str:
    """What is behind the link to the measures of which nothing can be told."""
    return "the one of which nothing can be told" if many == 1 else f"the {count(many)} of which nothing can be told"


def can_be_told(found: Evidence) -> bool:
    """Whether there are enough results for a rule, whatever it says."""
    if found.is_yearly:
        return bool(found.trend and not found.trend.reason)
    return bool(found.runs or found.limits)


def all_title(found: Sequence[Evidence], place: str) -> str:
    """How many of an authority's measures move by more than chance."""
    moving = [each for each in found if tells(each)]
    if not moving:
        return f"No measure of {place} moves by more than chance explains"
    names = f": {listed([name(each.measure) for each in moving])}" if len(moving) < 4 else ""
    verb = "moves" if len(moving) == 1 else "move"
    many = count(len(moving)).capitalize()
    return f"{many} of {len(found)} measures of {place} {verb} by more than chance explains{names}"


def all_subtitle(found: Sequence[Evidence]) -> str:
    """Of how many nothing can be told, and what many series looked at together mean."""
    untold = sum(not can_be_told(each) for each in found)
    rest = (
        f" For {count(untold)} of them there are too few comparable results, or their margins are unknown."
        if untold
        else ""
    )
    return f"Where many series are looked at, some seem to move by chance.{rest}"
