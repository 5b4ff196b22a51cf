"""Where one observation stands on the clock of one challenge: before it, about it, or so many months after it.

The clock starts on the last day on site. A challenge of which only the month is known counts as before it until the
earliest day it can have begun, and as after it from the latest day it can have ended; of one whose month is not known
there is no clock at all.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Literal

DAYS_A_MONTH = 30.4375
# The self-assessment and the preparation begin before the visit.
ANTICIPATION = 6
CAP = 72
SHORT, LONG = 12, 24
BASELINE_MONTHS = 60

Phase = Literal["pre", "transition", "post"]
Horizon = Literal["short", "medium", "long", "very_long"]


@dataclass(frozen=True)
class Visit:
    """The days of one challenge, as the clock needs them.

    Attributes
    ----------
    first
        The earliest day it can have begun.
    last
        The latest day it can have ended: month 0 of the clock.
    """

    first: date
    last: date

    def prepared_from(self, anticipation: int = ANTICIPATION) -> date:
        """The day from which results may already show that the challenge was coming."""
        return months_before(self.first, anticipation)


@dataclass(frozen=True)
class Window:
    """The time one observation describes.

    Attributes
    ----------
    start, end
        Its first and last day.
    ref_date
        The day it describes best.
    flow
        Whether it counts what happened over all its days, rather than how things stood on one of them.
    """

    start: date
    end: date
    ref_date: date
    flow: bool = False


@dataclass(frozen=True)
class Place:
    """Where an observation stands: months from the last day on site, its phase, and its horizon if it is after."""

    months: float
    phase: Phase
    horizon: Horizon | None


def visit(first: date | None, last: date | None, precision: str | None = "day") -> Visit | None:
    """The days of a challenge that give it a clock.

    Parameters
    ----------
    first, last
        Its first and last day; either alone stands for both. Known to the month only, any day of that month.
    precision
        "day" or "month"; anything else, or nothing, is too little to place a result before or after it.

    Returns
    -------
    Visit or None
        None where it is not dated, or to the year only.

    Raises
    ------
    ValueError
        It ends before it begins.
    """
    if precision not in ("day", "month") or (first is None and last is None):
        return None
    begun, ended = first or last, last or first
    assert begun is not None
    assert ended is not None
    if precision == "month":
        begun = begun.replace(day=1)
        ended = ended.replace(day=monthrange(ended.year, ended.month)[1])
    if ended < begun:
        raise ValueError(f"a challenge cannot end on {ended} before it begins on {begun}")
    return Visit(begun, ended)


def months_between(start: date, end: date) -> float:
    """Calendar months from one day to another plus the days over, each 1/30.4375; negative where it lies before."""
    return 12 * (end.year - start.year) + end.month - start.month + (end.day - start.day) / DAYS_A_MONTH


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month if it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def place(window: Window, challenge: Visit, *, anticipation: int = ANTICIPATION, cap: float | None = CAP) -> Place:
    """Where one observation stands on the clock of one challenge.

    Parameters
    ----------
    anticipation
        Months before the first day on site that count as neither before nor after.
    cap
        Months after which an observation is shown, and in no effect; None for no such end.
    """
    months = months_between(challenge.last, window.ref_date)
    if window.end < challenge.prepared_from(anticipation):
        return Place(months, "pre", None)
    if months <= 0 or (window.flow and _share_after(window, challenge.last) < 0.5):
        return Place(months, "transition", None)
    return Place(months, "post", horizon(months, cap=cap))


def horizon(months: float, *, cap: float | None = CAP) -> Horizon | None:
    """The horizon so many months after a challenge; None up to its last day."""
    if months <= 0:
        return None
    if months <= SHORT:
        return "short"
    if months < LONG:
        return "medium"
    return "long" if months <= (inf if cap is None else cap) else "very_long"


def may_be_baseline(
    window: Window, challenge: Visit, *, anticipation: int = ANTICIPATION, within: float = BASELINE_MONTHS
) -> bool:
    """Whether an observation is before a challenge, and by no more months than a baseline may reach back."""
    prepared = challenge.prepared_from(anticipation)
    return window.end < prepared and months_between(window.ref_date, prepared) <= within


def _share_after(window: Window, last: date) -> float:
    after = (window.end - max(last, date.fromordinal(window.start.toordinal() - 1))).days
    return after / ((window.end - window.start).days + 1)
