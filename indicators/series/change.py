"""Has each authority's newest result moved away from its own recent past, by more than sampling alone explains?

The newest result is compared with the mean of the authority's last three results before it. Both carry sampling error,
known from the published 95% margins; the difference is called clear when it is larger than 1.96 of its own standard
errors. Results counted in another way are never used, and a margin of 0 means that the margin is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Literal

from indicators.series.figures import Figure, Place, Series

EARLIER_RESULTS = 3
Z95 = 1.96

Verdict = Literal["better", "worse", "higher", "lower", "no_clear_change", "cannot_say", "no_figure"]
Reason = Literal["", "break", "no_earlier", "one_earlier", "margin_unknown", "illustrative"]
CLEAR: frozenset[Verdict] = frozenset({"better", "worse", "higher", "lower"})
# Two sums of published decimals that are equal on paper can differ in the sixteenth digit.
_EXACT = 1e-9


@dataclass(frozen=True)
class AuthorityChange:
    """One authority's newest result beside its own earlier ones.

    Attributes
    ----------
    latest
        The result; None when the authority has none for the period.
    earlier
        The results it is compared with, oldest first; one only is shown but not counted.
    average, difference
        Their mean, and the newest result less it, in the unit of the measure.
    explained
        The largest difference that sampling alone would explain (95%); None when a margin is unknown.
    reason
        Why nothing can be said, when the verdict is `cannot_say`.
    """

    place: Place
    latest: Figure | None
    earlier: tuple[Figure, ...]
    average: float | None
    difference: float | None
    explained: float | None
    verdict: Verdict
    reason: Reason


@dataclass(frozen=True)
class RegionChange:
    """The newest results of all authorities; `period` is None when nobody has a figure."""

    series: Series
    period: date | None
    authorities: tuple[AuthorityChange, ...]

    def where(self, *verdicts: Verdict) -> tuple[AuthorityChange, ...]:
        """The authorities with one of these verdicts, by name."""
        return tuple(change for change in self.authorities if change.verdict in verdicts)

    @property
    def judged(self) -> tuple[AuthorityChange, ...]:
        """The authorities about which something can be said."""
        return self.where("no_clear_change", *CLEAR)

    def of(self, code: str) -> AuthorityChange:
        """The change of one authority.

        Raises
        ------
        KeyError
        """
        return {change.place.code: change for change in self.authorities}[code]


def compute(series: Series) -> RegionChange:
    """The change of every authority, for the newest period in which anybody has a figure."""
    period = series.latest
    breaks = {note.period_start for note in series.notes if note.kind == "hard"}
    polarity = series.measure.polarity
    return RegionChange(series, period, tuple(_change(place, period, polarity, breaks) for place in series.authorities))


def explained_by_sampling(margin: float | None, earlier: Sequence[float | None]) -> float | None:
    """The largest difference between a result and a mean of others that sampling alone would explain (95%).

    Parameters
    ----------
    margin, earlier
        95% margins of error, in the unit of the measure; None or 0 where unknown.

    Returns
    -------
    float or None
        None when any margin is unknown, or there is nothing to compare with.
    """
    if not earlier or not margin or not all(earlier):
        return None
    variance = (margin / Z95) ** 2 + sum((other / Z95) ** 2 for other in earlier if other) / len(earlier) ** 2
    return Z95 * sqrt(variance)


def _change(place: Place, period: date | None, polarity: int, breaks: set[date]) -> AuthorityChange:
    latest = place.at(period)
    if latest is None:
        return AuthorityChange(place, None, (), None, None, None, "no_figure", "")
    comparable = [
        figure
        for figure in place.figures
        if figure.period_start < latest.period_start and figure.segment == latest.segment
    ]
    earlier = tuple(comparable[-EARLIER_RESULTS:])
    average = sum(figure.value for figure in earlier) / len(earlier) if earlier else None
    difference = None if average is None else latest.value - average
    explained = explained_by_sampling(latest.margin, [figure.margin for figure in earlier])
    reason = _reason(latest, earlier, explained, breaks)
    return AuthorityChange(
        place,
        latest,
        earlier,
        average,
        difference,
        explained,
        "cannot_say" if reason else _verdict(difference or 0.0, explained or 0.0, polarity),
        reason,
    )


def _reason(latest: Figure, earlier: tuple[Figure, ...], explained: float | None, breaks: set[date]) -> Reason:
    if any(figure.illustrative for figure in (latest, *earlier)):
        return "illustrative"
    if not earlier:
        # The newest segment began with this very result, whether or not anything older is in the store.
        return "break" if latest.period_start in breaks else "no_earlier"
    if len(earlier) == 1:
        return "one_earlier"
    return "margin_unknown" if explained is None else ""


def _verdict(difference: float, explained: float, polarity: int) -> Verdict:
    if abs(difference) <= explained + _EXACT:
        return "no_clear_change"
    if polarity == 0:
        return "higher" if difference > 0 else "lower"
    return "better" if difference * polarity > 0 else "worse"
