"""The baseline of one challenge in one series: which results it rests on, its value, and how sure that is.

The last three results before the preparation for the challenge began, none older than 60 months then, all counted like
the newest of them. Two are enough; one is shown and not counted.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import Literal

from indicators.effects import event_clock, pre_results
from indicators.effects.event_clock import Visit, Window

Z95 = 1.96
Standing = Literal["usable", "thin", "none", "undated"]
# The messages of a baseline that is not usable.
GATES: dict[Standing, str] = {"usable": "", "thin": "M2", "none": "M1", "undated": "M3"}


@dataclass(frozen=True)
class Result:
    """One result of a series.

    Attributes
    ----------
    window
        The time it describes.
    value
        In the unit of the measure; None where it is missing.
    segment
        How it is counted.
    margin
        95% margin of error of a survey result; None or 0 where unknown.
    """

    window: Window
    value: float | None
    segment: Hashable = ""
    margin: float | None = None


@dataclass(frozen=True)
class Baseline:
    """What results after a challenge are compared with.

    Attributes
    ----------
    standing
        usable, thin (one result only), none, or undated where the challenge has no clock.
    results
        Those it is the mean of, oldest first.
    value, lower95, upper95
        Their mean with its sampling interval; None without results, or where a margin is unknown.
    """

    standing: Standing
    results: tuple[Result, ...] = ()
    value: float | None = None
    lower95: float | None = None
    upper95: float | None = None

    @property
    def gate(self) -> str:
        """The message that says why it is not usable; empty where it is."""
        return GATES[self.standing]

    @property
    def segment(self) -> Hashable:
        """How its results are counted, and so what it can be compared with; None without any."""
        return self.results[-1].segment if self.results else None


def choose(
    results: Sequence[Result],
    challenge: Visit | None,
    *,
    size: int = pre_results.SIZE,
    donut: int = 0,
    anticipation: int = event_clock.ANTICIPATION,
    within: int = event_clock.BASELINE_MONTHS,
) -> Baseline:
    """The baseline of a challenge in the results of one series, in any order.

    Parameters
    ----------
    challenge
        Its days; None where they are not known well enough.
    size, donut
        How many results make it, and how many of the last ones are left out of it.
    anticipation, within
        Months before the first day from which on results may show it, and how many more months it may reach back.

    Raises
    ------
    ValueError
        Two results are of one reference date.
    """
    ordered = sorted(results, key=lambda result: result.window.ref_date)
    if len({result.window.ref_date for result in ordered}) < len(ordered):
        raise ValueError("two results of one series have the same reference date")
    if challenge is None:
        return Baseline("undated")
    may_be = [
        result.value is not None
        and event_clock.may_be_baseline(result.window, challenge, anticipation=anticipation, within=within)
        for result in ordered
    ]
    chosen = pre_results.chosen(may_be, [result.segment for result in ordered], size=size, donut=donut)
    return _of(tuple(ordered[position] for position in chosen))


def sampling_error(margins: Sequence[float | None]) -> float | None:
    """The standard error of the mean of independent survey results; None where a margin is unknown (None or 0).

    Parameters
    ----------
    margins
        Their 95% margins of error, in the unit of the measure.
    """
    if not margins or not all(margins):
        return None
    return sqrt(sum((margin / Z95) ** 2 for margin in margins if margin)) / len(margins)


def _of(results: tuple[Result, ...]) -> Baseline:
    if not results:
        return Baseline("none")
    value = fmean(result.value for result in results if result.value is not None)
    error = sampling_error([result.margin for result in results])
    standing: Standing = "usable" if len(results) >= pre_results.MINIMUM else "thin"
    if error is None:
        return Baseline(standing, results, value)
    return Baseline(standing, results, value, value - Z95 * error, value + Z95 * error)
