"""The product-limit estimate: which share is still waiting after so much time, where some are waiting to this day.

Those who still wait are censored: they count among the waiting up to the day they are seen at, and not beyond. Kaplan
and Meier's estimate, Greenwood's variance, and intervals on the log-log scale, which never leave 0 to 1 (SciPy).
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class Step:
    """One time at which somebody stopped waiting, or was last seen waiting.

    Attributes
    ----------
    time
        In the unit of the times given.
    at_risk, events
        How many were waiting just before, and how many of them came to it at this time.
    waiting
        The share still waiting after it.
    lower, upper
        Its 95% interval; None where there is none: before the first event, and after the last one of all.
    """

    time: float
    at_risk: int
    events: int
    waiting: float
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class Median:
    """The time by which half had come to it, with its 95% interval; None where that is not reached."""

    time: float | None
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class Survival:
    """The estimate for so many, at each time anything was seen; before the first step everybody is waiting."""

    n: int
    steps: tuple[Step, ...]

    @property
    def events(self) -> int:
        """How many came to it within the steps."""
        return sum(step.events for step in self.steps)

    @property
    def last(self) -> float:
        """The last time the estimate speaks of; 0 where it speaks of none."""
        return self.steps[-1].time if self.steps else 0.0

    def at(self, time: float) -> Step | None:
        """The step that holds at a time; None before the first one and after the last time of all."""
        held = [step for step in self.steps if step.time <= time]
        return held[-1] if held and time <= self.last else None

    def waiting_at(self, time: float) -> float | None:
        """The share waiting at a time: all before the first step, None after the last time of all."""
        if time > self.last:
            return None
        step = self.at(time)
        return step.waiting if step else 1.0

    def at_risk(self, time: float) -> int:
        """How many were waiting just before a time."""
        return next((step.at_risk for step in self.steps if step.time >= time), 0)

    def median(self) -> Median:
        """The first time half or fewer wait; its limits are where the limits of the share come down to a half."""
        return Median(
            _first(self.steps, [step.waiting for step in self.steps]),
            _first(self.steps, [step.waiting if step.lower is None else step.lower for step in self.steps]),
            _first(self.steps, [1.0 if step.upper is None else step.upper for step in self.steps]),
        )

    def while_at_risk(self, fewest: int) -> Survival:
        """The part of the estimate in which so many at least are waiting."""
        return replace(self, steps=tuple(step for step in self.steps if step.at_risk >= fewest))


def compute(times: Sequence[float], reached: Sequence[bool]) -> Survival:
    """The estimate from how long each one waited, and whether it came to it then or is waiting still.

    Raises
    ------
    ValueError
        A time is negative or missing, or the two are not equally many.
    """
    waited, came = np.asarray(times, dtype=float), np.asarray(reached, dtype=bool)
    if waited.shape != came.shape or not np.all(waited >= 0):
        raise ValueError("each time waited has to be 0 or more, and say whether it came to its end")
    if not waited.size:
        return Survival(0, ())
    # Costs a third of a second, which only a page that estimates should pay.
    from scipy import stats

    waiting = stats.ecdf(stats.CensoredData(uncensored=waited[came], right=waited[~came])).sf
    with warnings.catch_warnings():
        # Where nobody or everybody has come to it there is no interval; the result says so itself.
        warnings.filterwarnings("ignore", message="The confidence interval is undefined")
        limits = waiting.confidence_interval(confidence_level=0.95, method="log-log")
    ordered, ended = np.sort(waited), np.sort(waited[came])
    seen = waiting.quantiles
    at_risk = waited.size - np.searchsorted(ordered, seen, side="left")
    events = np.searchsorted(ended, seen, side="right") - np.searchsorted(ended, seen, side="left")
    rows = zip(
        seen, at_risk, events, waiting.probabilities, limits.low.probabilities, limits.high.probabilities, strict=True
    )
    return Survival(
        int(waited.size),
        tuple(
            Step(float(time), int(n), int(d), float(share), _limit(low), _limit(high))
            for time, n, d, share, low, high in rows
        ),
    )


def _limit(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _first(steps: Sequence[Step], shares: Sequence[float]) -> float | None:
    return next((step.time for step, share in zip(steps, shares, strict=True) if share <= 0.5), None)
