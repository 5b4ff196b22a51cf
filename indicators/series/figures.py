"""The published figures of one measure, for the 14 authorities, their region and England, ready to be analysed.

`indicators/series_reading.py` makes them from rows. Here is what they are, and where a line through them has to break.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

REGION, ENGLAND = "E12000005", "E92000001"
# The framework of measures that an authority defined for itself.
LOCAL = "Local measure"


@dataclass(frozen=True)
class Measure:
    """What is measured and how its figures are written; fields as in the table `indicators`.

    `last_period_start` is that of the last period it can have a figure for, None while it goes on. `multiplier` is 100
    for a percentage of counts and 0 where a figure is no ratio of counts; `target` is what an authority aims at in a
    measure of its own, None if it has set nothing.
    """

    construct: str
    code: str
    title: str
    short_title: str
    meaning: str
    topic: str
    framework: str
    unit: str
    symbol: str
    decimals: int
    polarity: int
    kind: str
    source: str
    publisher: str
    licence: str
    cadence_months: int
    publication_lag_months: int
    caveat: str
    minimum: float
    maximum: float
    parent: str
    last_period_start: date | None = None
    multiplier: float = 0.0
    target: float | None = None

    @property
    def is_local(self) -> bool:
        """Whether one authority defined it for itself: then nobody else has figures to compare."""
        return self.framework == LOCAL

    @property
    def period_months(self) -> int:
        """How long the period of one figure is; a survey every two years still describes one."""
        return min(self.cadence_months, 12)


@dataclass(frozen=True)
class Origin:
    """A published table: who published it, its framework and code, and the collection its figures rest on."""

    publisher: str
    framework: str
    code: str
    collection: str


@dataclass(frozen=True)
class Figure:
    """One published figure.

    `ref_date` is the day it describes best; `margin` is the 95% margin of error, None where it is unknown (a printed 0
    is unknown); `origin` the table it stands in, where that is known; `numerator` and `denominator` the counts it is a
    ratio of, if they are published.
    """

    period_start: date
    period_end: date
    ref_date: date
    segment: int
    value: float
    margin: float | None
    lower: float | None
    upper: float | None
    respondents: float | None
    published_on: date
    illustrative: bool
    comment: str
    odd: str
    origin: Origin | None = None
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True)
class Place:
    """One authority, the region or England.

    `figures` are the usable ones in order of period; `missing` gives the publisher's reason for a period without one;
    `left_out` are periods printed as 0 from nobody's answers, which most likely means that there is no result.
    """

    code: str
    name: str
    short_name: str
    row: int
    column: int
    figures: tuple[Figure, ...]
    missing: Mapping[date, str]
    left_out: tuple[date, ...]

    def at(self, period_start: date | None) -> Figure | None:
        """The figure of one period, if there is a usable one."""
        return next((figure for figure in self.figures if figure.period_start == period_start), None)


@dataclass(frozen=True)
class Note:
    """A break (`hard` or `caution`) or a period without a collection (`gap`), with its reason."""

    kind: str
    period_start: date
    reason: str


@dataclass(frozen=True)
class Series:
    """One measure across places. `periods` are those with a usable figure anywhere, `latest` the last of them."""

    measure: Measure
    authorities: tuple[Place, ...]
    region: Place | None
    england: Place | None
    notes: tuple[Note, ...]
    periods: tuple[date, ...]
    missing_waves: tuple[date, ...]

    @property
    def latest(self) -> date | None:
        """First day of the newest period with a figure; None when there is none at all."""
        return self.periods[-1] if self.periods else None

    @property
    def places(self) -> tuple[Place, ...]:
        """The authorities, then region and England where they are known."""
        return (*self.authorities, *(place for place in (self.region, self.england) if place))

    def not_collected(self, start: date) -> bool:
        """Whether the source is known not to have been collected in a period."""
        return any(note.kind == "gap" and note.period_start == start for note in self.notes)

    def place(self, code: str) -> Place:
        """The authority with a code.

        Raises
        ------
        KeyError
        """
        return {place.code: place for place in self.authorities}[code]


def stretches(place: Place, cadence_months: int) -> tuple[tuple[Figure, ...], ...]:
    """The parts of a place's series a line may join: it breaks where counting changed and where a result is missing."""
    parts: list[list[Figure]] = []
    for figure in place.figures:
        last = parts[-1][-1] if parts else None
        joined = (
            last is not None
            and last.segment == figure.segment
            and months_between(last.period_start, figure.period_start) <= cadence_months
        )
        if joined:
            parts[-1].append(figure)
        else:
            parts.append([figure])
    return tuple(tuple(part) for part in parts)


def months_between(earlier: date, later: date) -> int:
    """Calendar months from the first day of one period to that of another."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def months_after(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
