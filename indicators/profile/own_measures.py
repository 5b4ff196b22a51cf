"""One authority's newest results in every measure, each beside its own past, in order of topic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from indicators.series.change import CLEAR, AuthorityChange, RegionChange, Verdict
from indicators.series.figures import Measure, Series, months_between

ENDED_TOPIC, LOCAL_TOPIC = "Without newer results", "Its own measures"


@dataclass(frozen=True)
class OwnMeasure:
    """One measure: its series, and the authority's newest result beside its own past.

    `ended` says that a newer result would have been due by now: what happened then says nothing of today.
    """

    series: Series
    change: AuthorityChange
    ended: bool

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return self.series.measure

    @property
    def counted(self) -> bool:
        """Whether it counts as a measure of today; the parts of a table are in the table's figure already."""
        return not self.measure.parent and not self.ended


@dataclass(frozen=True)
class OwnMeasures:
    """All measures that concern one authority.

    Attributes
    ----------
    shown
        Those with any figure, of anybody for a published one, of its own for one it defined itself.
    """

    name: str
    shown: tuple[OwnMeasure, ...]

    @property
    def counted(self) -> tuple[OwnMeasure, ...]:
        """The measures that count: all but the parts of tables, and those without newer results."""
        return tuple(item for item in self.shown if item.counted)

    def where(self, *verdicts: Verdict) -> tuple[OwnMeasure, ...]:
        """The measures that count and have one of these verdicts."""
        return tuple(item for item in self.counted if item.change.verdict in verdicts)

    @property
    def judged(self) -> tuple[OwnMeasure, ...]:
        """The measures that count and about which something can be said."""
        return self.where("no_clear_change", *CLEAR)

    @property
    def unjudged(self) -> tuple[OwnMeasure, ...]:
        """The measures that count and whose newest result cannot be compared with the authority's own past."""
        return self.where("cannot_say", "no_figure")

    @property
    def illustrative(self) -> bool:
        """Whether any figure of the authority is made up."""
        return any(figure.illustrative for item in self.shown for figure in item.change.place.figures)

    def topics(self) -> tuple[tuple[str, tuple[OwnMeasure, ...]], ...]:
        """The measures under the heading of what they measure; its own and those that ended under theirs, last."""
        ended = tuple(item for item in self.shown if item.ended)
        local = tuple(item for item in self.shown if item.measure.is_local)
        current = [item for item in self.shown if not item.measure.is_local and not item.ended]
        grouped = [(topic, tuple(items)) for topic, items in groupby(current, key=lambda item: item.measure.topic)]
        last = [(topic, items) for topic, items in ((LOCAL_TOPIC, local), (ENDED_TOPIC, ended)) if items]
        return (*grouped, *last)

    def in_order(self) -> tuple[OwnMeasure, ...]:
        """The measures as they are listed."""
        return tuple(item for _, items in self.topics() for item in items)


def compute(regions: Mapping[str, RegionChange], code: str) -> OwnMeasures:
    """The measures of the authority with a code, from the results of the 14 by construct.

    Raises
    ------
    KeyError
        None of the 14 has the code.
    """
    published = [each.series for each in regions.values() if not each.series.measure.is_local]
    newest = max((series.latest for series in published if series.latest), default=None)
    own = [OwnMeasure(region.series, region.of(code), _ended(region.series, newest)) for region in regions.values()]
    shown = tuple(item for item in own if item.change.place.figures or not item.measure.is_local)
    name = own[0].change.place.name if own else ""
    return OwnMeasures(name, shown)


def _ended(series: Series, newest: date | None) -> bool:
    """Whether others have results so much newer that it should have, too; an own measure is its owner's affair."""
    if series.measure.is_local or newest is None:
        return False
    return series.latest is None or months_between(series.latest, newest) > series.measure.cadence_months
