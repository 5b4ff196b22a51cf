"""One authority's newest results in every measure, each beside its own past, in order of topic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from indicators.series.change import CLEAR, AuthorityChange, RegionChange, Verdict
from indicators.series.figures import Measure, Series

LOCAL_TOPIC = "Its own measures"


@dataclass(frozen=True)
class OwnMeasure:
    """One measure: its series, and the authority's newest result beside its own past."""

    series: Series
    change: AuthorityChange

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return self.series.measure

    @property
    def counted(self) -> bool:
        """Whether it counts as a measure of its own; the parts of a table are in the table's figure already."""
        return not self.measure.parent


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
        """The measures that count: all but the parts of tables."""
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
        """The measures under the heading of what they measure; its own come last, under a heading of theirs."""
        published = [item for item in self.shown if not item.measure.is_local]
        local = tuple(item for item in self.shown if item.measure.is_local)
        grouped = [(topic, tuple(items)) for topic, items in groupby(published, key=lambda item: item.measure.topic)]
        return (*grouped, *([(LOCAL_TOPIC, local)] if local else []))

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
    own = [OwnMeasure(region.series, region.of(code)) for region in regions.values()]
    shown = tuple(item for item in own if item.change.place.figures or not item.measure.is_local)
    name = own[0].change.place.name if own else ""
    return OwnMeasures(name, shown)
