"""The dated part of an authority's record on one axis of time: a day is a mark, a month or a year is a band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from indicators.profile.record import Entry, Kind

FIRST_YEAR = 2014
MOST_YEARS_NAMED = 7
LANES: dict[Kind, str] = {
    "challenge": "Peer challenge",
    "practice_review": "Practice review",
    "reported": "Reported in public",
    "rating": "CQC rating",
    "event": "Other events",
    "counting": "New counting",
}


@dataclass(frozen=True)
class Mark:
    """One entry on the axis: where it begins and how far it reaches, as shares of the axis; a day reaches no distance.

    `named` is set for challenges, whose dates are written beside them.
    """

    entry: Entry
    at: float
    reach: float
    named: bool


@dataclass(frozen=True)
class Lane:
    """The marks of one kind of entry."""

    kind: Kind
    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Timeline:
    """The lanes, and the years on the axis with their places; `years` are first days of January, thinned to a few."""

    lanes: tuple[Lane, ...]
    years: tuple[tuple[str, float], ...]
    lines: tuple[float, ...]


def compute(entries: Sequence[Entry], today: date) -> Timeline:
    """The timeline from 2014, or the first entry if that is earlier, to today.

    The lane of challenges is always there; the others only where something is in them.
    """
    shown = [entry for entry in entries if entry.dated and entry.start and entry.start <= today]
    first = min([date(FIRST_YEAR, 1, 1), *(date(entry.start.year, 1, 1) for entry in shown if entry.start)])
    marks = {kind: tuple(_mark(entry, first, today) for entry in shown if entry.kind == kind) for kind in LANES}
    lanes = tuple(Lane(kind, label, marks[kind]) for kind, label in LANES.items() if marks[kind] or kind == "challenge")
    starts = [date(year, 1, 1) for year in range(first.year, today.year + 1)]
    step = -(-len(starts) // MOST_YEARS_NAMED)
    named = starts[:: max(step, 1)]
    # A name at the very end would stand outside the axis.
    years = tuple((str(start.year), at) for start in named if (at := _share(start, first, today)) < 0.97)
    return Timeline(lanes, years, tuple(_share(start, first, today) for start in starts))


def _mark(entry: Entry, first: date, today: date) -> Mark:
    assert entry.start is not None
    at = _share(entry.start, first, today)
    if entry.precision == "day":
        return Mark(entry, at, 0.0, entry.kind == "challenge")
    end = min((entry.end or entry.start) + timedelta(days=1), today)
    return Mark(entry, at, _share(end, first, today) - at, entry.kind == "challenge")


def _share(moment: date, first: date, last: date) -> float:
    return (moment - first).days / max((last - first).days, 1)
