"""Whether it lasts: of what was verified before the re-check at 12 or 24 months, how much was still in place then.

What nobody looked at again is neither in place nor lapsed. A share is therefore a range as soon as one is missing: from
all of the missing having lapsed to all of them being in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indicators.lasting.lives import IN_PLACE, CheckHorizon, Life, Population

HORIZONS: tuple[CheckHorizon, ...] = (12, 24)


@dataclass(frozen=True)
class ReCheck:
    """What became of the recommendations verified before the day of one re-check, which has passed.

    Attributes
    ----------
    months
        After the last day on site.
    sustained, lapsed
        Said to be still in place; said not to be, or opened again and not re-checked since.
    partly, overtaken
        Said to be in place only in part; said to have been overtaken by something else. Neither is in place as agreed.
    not_checked
        Verified, and not looked at again.
    lower, upper
        The share still in place if nothing, or all, of what was not re-checked were; None for none.
    lower95, upper95
        Wilson's interval around that range; None for none.
    """

    months: CheckHorizon
    sustained: int
    lapsed: int
    not_checked: int
    lower: float | None
    upper: float | None
    lower95: float | None
    upper95: float | None
    partly: int = 0
    overtaken: int = 0

    @property
    def verified(self) -> int:
        """All that were verified before that day: the denominator."""
        return self.sustained + self.partly + self.overtaken + self.lapsed + self.not_checked


def compute(population: Population) -> tuple[ReCheck, ...]:
    """The re-checks at 12 and at 24 months."""
    return tuple(of_lives(population.lives, months, population.as_at) for months in HORIZONS)


def of_lives(lives: Sequence[Life], months: CheckHorizon, as_at: date) -> ReCheck:
    """The re-check at one horizon of some recommendations."""
    found = [_outcome(life, months) for life in lives if _is_old_enough(life, months, as_at)]
    sustained, lapsed, missing = (found.count(word) for word in ("sustained", "lapsed", ""))
    n = len(found)
    if not n:
        return ReCheck(months, 0, 0, 0, None, None, None, None)
    return ReCheck(
        months,
        sustained,
        lapsed,
        missing,
        sustained / n,
        (sustained + missing) / n,
        _wilson(sustained, n)[0],
        _wilson(sustained + missing, n)[1],
        found.count("partly"),
        found.count("overtaken"),
    )


def _is_old_enough(life: Life, months: CheckHorizon, as_at: date) -> bool:
    verified, due_on = life.milestones.get("verified"), life.checks[months].due_on
    return verified is not None and verified.on < due_on <= as_at


def _outcome(life: Life, months: CheckHorizon) -> str:
    """What the re-check found, or nothing where there was none; what was given up or opened again has lapsed."""
    check = life.checks[months]
    if check.said:
        return check.said
    return "" if check.status in IN_PLACE else "lapsed"


def _wilson(count: int, n: int) -> tuple[float, float]:
    # Costs a third of a second, which only a page that estimates should pay.
    from scipy import stats

    interval = stats.binomtest(count, n).proportion_ci(confidence_level=0.95, method="wilson")
    return float(interval.low), float(interval.high)
