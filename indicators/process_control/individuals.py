"""The chart of individual values and moving ranges, by the rules NHS England teaches as "Making Data Count".

Limits lie 2.66 mean moving ranges from the mean; a moving range of 3.267 times their mean or more is left out first.
Each baseline step has a mean and limits of its own, and no rule looks across one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any, Literal

import numpy as np
import pandas as pd

from indicators.numbers import Floats, Many, floats, refuse
from indicators.process_control.special_causes import COMMON_CAUSE, special_causes
from indicators.process_control.steps import read_axis, starts_of_steps

LIMIT = 2.66
SCREEN = 3.267
SHORT = 13

Direction = Literal["increase", "decrease", "neutral"]
Variation = Literal[
    "common_cause", "special_cause_improvement", "special_cause_concern",
    "special_cause_neutral_high", "special_cause_neutral_low",
]  # fmt: skip
Assurance = Literal["consistent_pass", "consistent_fail", "inconsistent"]
_IMPROVES = {"increase": 1, "decrease": -1, "neutral": 0}


@dataclass(frozen=True)
class ControlChart:
    """A series with its limits and what is unusual in it.

    Attributes
    ----------
    points
        Grain: a point, in order of time. Columns: x, y, rebase_group (the baseline step, from 0), mean_col, lpl and upl
        (mean and process limits), outside_limits, relative_to_mean (1, 0, -1), close_to_limits (beyond two thirds of
        the way to a limit), special_cause_type (which rule, in words), special_cause_flag, point_type (as `variation`),
        short_group_warning, target, assurance. A missing value has no mark, cause or type.
    variation
        The state of the last value; None where there is none.
    assurance
        Whether the limits of the last step lie beyond the target; None without a target, a direction or limits.
    short_series
        Whether a baseline step has fewer than 13 values.
    """

    points: pd.DataFrame
    variation: Variation | None
    assurance: Assurance | None
    short_series: bool


def xmr(
    values: Many,
    *,
    dates: Sequence[Any] | None = None,
    direction: Direction = "increase",
    rebase_on: Sequence[Any] = (),
    fix_after: int | None = None,
    target: float | None = None,
    screen_moving_ranges: bool = True,
    limit: float = LIMIT,
) -> ControlChart:
    """The chart of a series; with fewer than two values in a step it has no limits, and nothing else stops it.

    Parameters
    ----------
    dates
        When each value is; values are put in their order. Without them the order given counts, from 0.
    direction
        Which way is better: increase, decrease, or neutral where neither is agreed.
    rebase_on
        Where a new baseline begins: at the first value on or after each of these dates (or positions without dates).
    fix_after
        Take mean and limits from so many first points of each step, and hold all its later ones against them.
    screen_moving_ranges
        False for limits as the older spreadsheets have them, which leave no moving range out.
    limit
        How many mean moving ranges from the mean the limits lie; other charts round 3/1.128 less.

    Raises
    ------
    ValueError
        An unknown direction, dates missing or twice, fewer than 2 points to fix limits after, a limit of 0
        or less, or no numbers.
    """
    if direction not in _IMPROVES:
        raise ValueError(f"the direction has to be increase, decrease or neutral: {direction!r}")
    if fix_after is not None and fix_after < 2:
        raise ValueError(f"limits are fixed after 2 points at least: {fix_after}")
    refuse(not limit > 0, "limits 0 or fewer moving ranges away")
    y = np.atleast_1d(floats(values))
    x, order = read_axis(y.size, dates)
    points = pd.DataFrame({"x": x, "y": y[order]})
    points["rebase_group"] = starts_of_steps(x, rebase_on).cumsum()
    steps = [_step(step, fix_after, screen_moving_ranges, limit) for _, step in points.groupby("rebase_group")]
    points = pd.concat(steps) if steps else _step(points, fix_after, screen_moving_ranges, limit)
    improves = _IMPROVES[direction]
    points["point_type"] = [_type(cause, improves) for cause in points["special_cause_type"]]
    points["short_group_warning"] = points.groupby("rebase_group")["y"].transform("count") < SHORT
    points["target"] = np.nan if target is None else float(floats(target))
    assurance = _assurance(points, improves)
    points["assurance"] = assurance
    seen = points.loc[points["y"].notna(), "point_type"]
    variation = seen.iloc[-1] if len(seen) else None
    return ControlChart(points, variation, assurance, bool(points["short_group_warning"].any()))


def _step(step: pd.DataFrame, fix_after: int | None, screen: bool, limit: float) -> pd.DataFrame:
    y = step["y"].to_numpy()
    mean, moving = _average(y[:fix_after], screen)
    reach = limit * moving
    # Values equal on paper to the mean or a limit are on it, whatever the sixteenth digit says.
    room = 1e-12 * max(1.0, float(np.max(np.abs(y[~np.isnan(y)]), initial=0.0)))
    away = y - mean
    side = np.where(np.isnan(away), 0, np.sign(np.where(np.abs(away) <= room, 0.0, away))).astype(int)
    # Where nothing moved while the limits were taken there is no measure of the ordinary to be outside of.
    outside = (np.abs(away) > reach + room) & (reach > 0)
    close = ~outside & (np.abs(away) > reach * 2 / 3 + room) & (reach > 0)
    causes = special_causes(y, side, close, outside)
    return step.assign(
        mean_col=mean,
        lpl=mean - reach,
        upl=mean + reach,
        outside_limits=outside,
        relative_to_mean=side,
        close_to_limits=close,
        special_cause_type=pd.Series(causes, index=step.index, dtype="str"),
        special_cause_flag=[cause not in (None, COMMON_CAUSE) for cause in causes],
    )


def _average(y: Floats, screen: bool) -> tuple[float, float]:
    """The mean, and the mean moving range; NaN where there is nothing to take them from."""
    seen = y[~np.isnan(y)]
    mean = fsum(seen) / seen.size if seen.size else np.nan
    # There is no moving range across a gap.
    ranges = np.abs(np.diff(y))
    ranges = ranges[~np.isnan(ranges)]
    if not ranges.size:
        return mean, np.nan
    kept = ranges[ranges < SCREEN * ranges.mean()] if screen else ranges
    return mean, float(kept.mean()) if kept.size else 0.0


def _type(cause: Any, improves: int) -> Variation | None:
    if not isinstance(cause, str):
        return None
    if cause == COMMON_CAUSE:
        return "common_cause"
    way = 1 if "Above" in cause or "Increasing" in cause else -1
    if not improves:
        return "special_cause_neutral_high" if way > 0 else "special_cause_neutral_low"
    return "special_cause_improvement" if way == improves else "special_cause_concern"


def _assurance(points: pd.DataFrame, improves: int) -> Assurance | None:
    if not improves or not len(points):
        return None
    last = points.iloc[-1]
    if np.isnan([last["target"], last["lpl"]]).any():
        return None
    moved = (points["relative_to_mean"] != 0) & (points["rebase_group"] == last["rebase_group"])
    if last["lpl"] == last["upl"] and moved.any():
        # Limits taken while nothing moved promise nothing of values that have moved since.
        return "inconsistent"
    room = 1e-12 * max(1.0, abs(last["mean_col"]))
    beyond = int(last["target"] > last["upl"] + room) - int(last["target"] < last["lpl"] - room)
    if not beyond:
        return "inconsistent"
    return "consistent_fail" if beyond == improves else "consistent_pass"
