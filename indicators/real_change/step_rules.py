"""Whether a new baseline may begin in a control chart: never by itself, and never because of a challenge.

Somebody has to say what changed; the measure has to show it, by a run of 7 on one side of the average before; and each
baseline needs 8 points of its own. A challenge is a line on the chart: a baseline that began with it would take for
granted what the chart is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import numpy as np

from indicators.numbers import Many, floats
from indicators.process_control.special_causes import RUN
from indicators.wording import count, day

FEWEST_POINTS = 8


def refusals(
    values: Many,
    dates: Sequence[date],
    step_on: date,
    *,
    cause: str,
    others: Sequence[date] = (),
    challenges: Sequence[date] = (),
) -> tuple[str, ...]:
    """Why no baseline may begin on a day, all reasons at once; empty where it may.

    Parameters
    ----------
    values, dates
        The points of the series in order of time; missing values do not count.
    step_on
        The new baseline begins with the first point on or after it.
    cause
        What changed, as somebody recorded it.
    others
        Days on which other baselines begin.
    challenges
        Last days of peer challenges.

    Raises
    ------
    ValueError
        Not as many dates as values, or dates that do not go up.
    """
    given = floats(values)
    if len(dates) != given.size or any(later <= earlier for earlier, later in pairwise(dates)):
        raise ValueError("each point needs a date, and the dates have to go up")
    points = [(when, float(value)) for when, value in zip(dates, given, strict=True) if not np.isnan(value)]
    days = [when for when, _ in points]
    at = _position(days, step_on)
    found = [] if cause.strip() else ["Say what changed: a new baseline needs a recorded cause."]
    if not 0 < at < len(days):
        return (*found, "A new baseline begins after the first point and not after the last.")
    return (*found, *_too_few(days, at, others), *_no_run(points, at, days, others), *_challenge(days, at, challenges))


def _position(days: Sequence[date], start: date) -> int:
    return sum(when < start for when in days)


def _too_few(days: Sequence[date], at: int, others: Sequence[date]) -> list[str]:
    found = []
    after = len(days) - at
    if after < FEWEST_POINTS:
        found.append(f"There {_points(after)} from {day(days[at])} on; a new baseline needs {count(FEWEST_POINTS)}.")
    apart = [abs(at - _position(days, other)) for other in others]
    if apart and min(apart) < FEWEST_POINTS:
        found.append(
            f"Another baseline begins {count(min(apart))} point{'' if min(apart) == 1 else 's'} away; two have to be "
            f"at least {count(FEWEST_POINTS)} apart."
        )
    return found


def _no_run(points: Sequence[tuple[date, float]], at: int, days: Sequence[date], others: Sequence[date]) -> list[str]:
    started = max((place for other in others if (place := _position(days, other)) < at), default=0)
    before = float(np.mean([value for _, value in points[started:at]]))
    sides = {np.sign(value - before) for _, value in points[at : at + RUN]}
    if len(points) - at >= RUN and len(sides) == 1 and 0 not in sides:
        return []
    return [
        f"The {count(RUN)} points from {day(days[at])} on do not all lie on one side of the average before it, so the "
        "measure itself does not show a change."
    ]


def _challenge(days: Sequence[date], at: int, challenges: Sequence[date]) -> list[str]:
    if not any(days[at - 1] < challenge <= days[at] for challenge in challenges):
        return []
    return [
        "A peer challenge ended just before this point. A challenge is drawn as a line and never begins a baseline: "
        "whether the measure moved after it is what the chart is asked."
    ]


def _points(how_many: int) -> str:
    return "is one point" if how_many == 1 else f"are {count(how_many)} points"
