"""The dated part of an authority's record on one axis of time: a day is a mark, a month or a year is a band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from indicators.profile.record import Entry, Kind
from indicators.wording import short_date

FIRST_YEAR = 2014
MOST_YEARS_NAMED = 7
# So much of the axis a date written beside a mark takes on a phone.
NAME_SHARE = 0.2
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

    `name` is its date in few words, where there is room to write it beside the mark.
    """

    entry: Entry
    at: float
    reach: float
    name: str


@dataclass(frozen=True)
class Lane:
    """The marks of one kind of entry."""

    kind: Kind
    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Timeline:
    """The lanes; where years begin, as shares of the axis; and those of them that are named."""

    lanes: tuple[Lane, ...]
    years: tuple[float, ...]
    named: tuple[tuple[str, float], ...]


def compute(entries: Sequence[Entry], today: date) -> Timeline:
    """The timeline from 2014, or the first entry if that is earlier, to today.

    The lane of challenges is always there; the others only where something is in them.
    """
    shown = [entry for entry in entries if entry.start is not None and entry.dated and entry.start <= today]
    first = date(min([FIRST_YEAR, *(entry.start.year for entry in shown if entry.start)]), 1, 1)
    lanes = []
    for kind, label in LANES.items():
        marks = [_mark(entry, first, today) for entry in shown if entry.kind == kind]
        if marks or kind == "challenge":
            lanes.append(Lane(kind, label, _with_names(marks)))
    starts = [date(year, 1, 1) for year in range(first.year, today.year + 1)]
    step = -(-len(starts) // MOST_YEARS_NAMED)
    # A name at the very end would be written over "today".
    named = tuple((str(start.year), at) for start in starts[::step] if (at := _share(start, first, today)) < 0.93)
    return Timeline(tuple(lanes), tuple(_share(start, first, today) for start in starts), named)


def _mark(entry: Entry, first: date, today: date) -> Mark:
    assert entry.start is not None
    at = _share(entry.start, first, today)
    if entry.precision == "day" and entry.kind != "event":
        return Mark(entry, at, 0.0, "")
    end = min((entry.end or entry.start) + timedelta(days=1), today)
    return Mark(entry, at, max(_share(end, first, today) - at, 0.0), "")


def _with_names(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks of a lane, with dates beside those that leave room for one; only challenges are named."""
    named = []
    for at, mark in enumerate(marks, start=1):
        room = at == len(marks) or marks[at].at - mark.at - mark.reach >= NAME_SHARE
        name = short_date(mark.entry.start, mark.entry.precision) if mark.entry.kind == "challenge" and room else ""
        named.append(Mark(mark.entry, mark.at, mark.reach, name))
    return tuple(named)


def _share(moment: date, first: date, last: date) -> float:
    return (moment - first).days / max((last - first).days, 1)
