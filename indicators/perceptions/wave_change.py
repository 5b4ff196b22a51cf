"""The change of a share from one wave of the survey to the next.

Newcombe's hybrid score interval for the difference of two independent proportions, made of the Wilson intervals of
both: method 10 of Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics
in Medicine 17, 873-890.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from indicators.intervals import Interval, wilson
from indicators.perceptions.finding import EVERYBODY, Finding

Direction = Literal["more", "fewer", "no_clear_change"]


@dataclass(frozen=True)
class WaveChange:
    """The change of the positive share from one wave to the next that asked the same of the same place.

    Attributes
    ----------
    difference
        Later less earlier, in shares from -1 to 1, with its 95% limits. None: see `reason`.
    reason
        Why it cannot be worked out: printed (a percentage without counts) or held_back (small numbers); else empty.
    """

    earlier: Finding
    later: Finding
    difference: Interval[float] | None
    reason: str = ""

    @property
    def direction(self) -> Direction | None:
        """What the interval says; None where there is none."""
        if self.difference is None:
            return None
        if self.difference.lower > 0:
            return "more"
        return "fewer" if self.difference.upper < 0 else "no_clear_change"


def compute(findings: Sequence[Finding]) -> tuple[WaveChange, ...]:
    """Each finding of everybody beside the one of the wave before; what is made up stands beside nothing else."""
    series: dict[tuple[str, str, bool], list[Finding]] = {}
    for finding in sorted(findings, key=lambda it: it.wave.order):
        if finding.role == EVERYBODY:
            wave = finding.wave
            series.setdefault((wave.authority_code, finding.question, wave.illustrative), []).append(finding)
    return tuple(_change(*pair) for following in series.values() for pair in pairwise(following))


def difference(before: tuple[int, int], after: tuple[int, int]) -> Interval[float]:
    """The difference of two independent shares, each as count and base: the second less the first.

    Raises
    ------
    ValueError
        A base is not above 0, or a count not between 0 and its base.
    """
    first, second = wilson(*before), wilson(*after)
    value = second.value - first.value
    down = math.hypot(second.value - second.lower, first.upper - first.value)
    up = math.hypot(second.upper - second.value, first.value - first.lower)
    return Interval(value, value - down, value + up)


def _change(earlier: Finding, later: Finding) -> WaveChange:
    shares = (earlier.positive, later.positive)
    if any(share is not None and share.printed for share in shares) or "not_given" in (
        earlier.withheld,
        later.withheld,
    ):
        return WaveChange(earlier, later, None, "printed")
    counts = [(share.count, share.base) for share in shares if share is not None]
    exact = [(count, base) for count, base in counts if count is not None and base is not None]
    if len(exact) < 2:
        return WaveChange(earlier, later, None, "held_back")
    return WaveChange(earlier, later, difference(*exact))
