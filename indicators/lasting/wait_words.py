"""How times, shares and counts of this analysis are written."""

from __future__ import annotations

from indicators.lasting.rechecks import ReCheck
from indicators.lasting.survival import Median, Step
from indicators.lasting.waits import FEWEST, Wait
from indicators.wording import number

NONE = "–"


def with_made_up(text: str, made_up: bool) -> str:
    """A result as it is said: what rests on made-up recommendations begins by saying so."""
    return f"With made-up recommendations, {text[:1].lower()}{text[1:]}" if made_up else text


def months(time: float) -> str:
    """A time in words: "9.2 months"."""
    return f"{number(time, 1)} months"


def percent(share: float) -> str:
    """A share in words: "41%"."""
    return f"{number(100 * share, 0)}%"


def median_of(wait: Wait) -> Median:
    """The median of a wait in months; nothing where there is no line."""
    return wait.curve.median() if wait.curve else Median(None, None, None)


def not_half(wait: Wait) -> str:
    """Why there is no median: fewer than half have come to it so far, or the line ends before it can be said."""
    came = wait.reached + wait.not_dated
    if not came:
        return f"none is {wait.milestone} so far"
    if 2 * came < wait.n + wait.not_dated:
        return f"fewer than half are {wait.milestone} so far"
    return f"too few are left to follow to say by when half were {wait.milestone}"


def median_interval(median: Median) -> str:
    """The limits of a median: "8.1 to 10.4 months", or "8.1 months or more" where the upper one is not reached."""
    if median.time is None or median.lower is None:
        return NONE
    if median.upper is None:
        return f"{number(median.lower, 1)} months or more"
    return f"{number(median.lower, 1)} to {months(median.upper)}"


def reached_share(step: Step | None) -> str:
    """The share that has come to it, with its interval: "41% (35 to 47)"."""
    if step is None:
        return "0%"
    if step.lower is None or step.upper is None:
        return percent(1 - step.waiting)
    return f"{percent(1 - step.waiting)} ({number(100 * (1 - step.upper), 0)} to {number(100 * (1 - step.lower), 0)})"


def in_place_share(found: ReCheck) -> str:
    """The share still in place, or the range it must lie in: "76%", "between 37% and 93%"; too few have none."""
    if found.verified < FEWEST or found.lower is None or found.upper is None:
        return NONE
    if found.not_checked == 0:
        return percent(found.lower)
    return f"between {percent(found.lower)} and {percent(found.upper)}"


def in_place_interval(found: ReCheck) -> str:
    """The 95% interval around it: "63% to 86%"."""
    if found.verified < FEWEST or found.lower95 is None or found.upper95 is None:
        return NONE
    return f"{percent(found.lower95)} to {percent(found.upper95)}"
