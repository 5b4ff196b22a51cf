"""Where all times of a panel stand on the clock of one challenge: event years, or months."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Any, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from indicators.effects import event_clock
from indicators.effects.event_clock import Visit, Window

HORIZONS = ("short", "medium", "long")
Flags: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Track:
    """Every time of a panel on the clock of one challenge.

    Attributes
    ----------
    before
        Whether the challenge had not begun to show yet.
    may_be_baseline
        Whether a result of that time may be part of the baseline.
    horizon
        Its place in `HORIZONS`; -1 for a time that counts in none of them.
    since
        Event years, or months from the last day on site.
    left_out
        How many of a unit's last results among those that may be part of the baseline are left out of it.
    """

    before: Flags
    may_be_baseline: Flags
    horizon: npt.NDArray[np.int64]
    since: npt.NDArray[np.float64]
    left_out: int


@dataclass(frozen=True)
class Rules:
    """How far back and forth a clock reaches.

    Attributes
    ----------
    within
        Years a baseline may reach back.
    donut
        Event years, or results, just before a challenge that are left out of the baseline.
    cap
        Event years, or months, after which results are left out; None for the clock's own end.
    """

    within: int = 5
    donut: int = 0
    cap: float | None = None


class Axis(Protocol):
    """The times of a panel, in order."""

    @property
    def times(self) -> tuple[Hashable, ...]:
        """All times, in order."""

    def track(self, told: Mapping[str, Any], rules: Rules) -> Track | None:
        """Every time on the clock of what is told about a challenge; None where it is not dated well enough."""


@dataclass(frozen=True)
class EventYears:
    """Whole years: the year of the challenge is the short term, the next one the medium, all later ones the long."""

    times: tuple[Hashable, ...]
    anticipation: int = 0

    def track(self, told: Mapping[str, Any], rules: Rules) -> Track | None:
        """Every year on the clock of a challenge, which needs a year of its own."""
        first = _year(told["first"])
        if first is None:
            return None
        since = np.asarray(self.times, dtype=float) - first
        before = since < -self.anticipation
        horizon = np.where((since < 0) | (since > (inf if rules.cap is None else rules.cap)), -1, np.clip(since, 0, 2))
        following = _year(told.get("next"))
        if following is not None:
            horizon[np.asarray(self.times, dtype=float) >= following - self.anticipation] = -1
        reachable = before & (since >= -self.anticipation - rules.within) & (since < -self.anticipation - rules.donut)
        return Track(before, reachable, horizon.astype(np.int64), since, left_out=0)


@dataclass(frozen=True)
class Dates:
    """Reference dates, each with the period it stands for: the month clock."""

    times: tuple[Hashable, ...]
    windows: tuple[Window, ...]
    anticipation: int = event_clock.ANTICIPATION

    def track(self, told: Mapping[str, Any], rules: Rules) -> Track | None:
        """Every reference date on the clock of a challenge, whose day or month has to be known."""
        precision = told.get("precision")
        visit = event_clock.visit(
            day(told["first"]), day(told.get("last")), "day" if is_missing(precision) else str(precision)
        )
        if visit is None:
            return None
        following = event_clock.visit(day(told.get("next")), None)
        cap = event_clock.CAP if rules.cap is None else rules.cap
        places = [event_clock.place(window, visit, anticipation=self.anticipation, cap=cap) for window in self.windows]
        counted = [
            place.horizon in HORIZONS and self._is_before(window, following)
            for place, window in zip(places, self.windows, strict=True)
        ]
        return Track(
            np.array([place.phase == "pre" for place in places]),
            np.array([self._may_be_baseline(window, visit, rules.within) for window in self.windows]),
            np.array(
                [HORIZONS.index(str(p.horizon)) if counts else -1 for p, counts in zip(places, counted, strict=True)]
            ),
            np.array([place.months for place in places]),
            left_out=rules.donut,
        )

    def _may_be_baseline(self, window: Window, visit: Visit, within: int) -> bool:
        return event_clock.may_be_baseline(window, visit, anticipation=self.anticipation, within=12 * within)

    def _is_before(self, window: Window, following: Visit | None) -> bool:
        return following is None or window.end < following.prepared_from(self.anticipation)


def is_missing(value: Any) -> bool:
    """Whether a cell says that there is none: empty, or 0."""
    return value is None or bool(pd.isna(value)) or value in (0, "", "0")


def _year(value: Any) -> int | None:
    if is_missing(value):
        return None
    if not isinstance(value, (int, float, np.integer, np.floating)) or value % 1:
        raise ValueError(f"{value} is not a whole year")
    return int(value)


def day(value: Any) -> date | None:
    """The day a cell holds; None where it is empty or 0."""
    return None if is_missing(value) else pd.Timestamp(value).date()
