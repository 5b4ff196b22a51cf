"""The history of a recommendation as a bar over time: what it was in, when it was late and when nothing was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from indicators.recommendations.recommendation import Event, Recommendation
from indicators.wording import day

Kind = Literal["planned", "working", "paused", "late", "silent", "done", "verified", "lapsed", "closed"]
KINDS: dict[str, Kind] = {
    "accepted": "planned", "part_accepted": "planned", "planned": "planned", "reopened": "planned",
    "in_progress": "working", "paused": "paused", "done": "done", "verified": "verified", "sustained": "verified",
    "lapsed": "lapsed", "rejected": "closed", "moved": "closed", "superseded": "closed", "not_achieved": "closed",
}  # fmt: skip
KEY: dict[Kind, str] = {
    "planned": "Accepted or planned",
    "working": "In progress",
    "paused": "Paused",
    "late": "Late",
    "silent": "Silent",
    "done": "Host says done",
    "verified": "Verified",
    "lapsed": "Lapsed",
    "closed": "Closed, not done",
}
OPEN = ("accepted", "part_accepted", "planned", "in_progress", "paused", "reopened")
# A due date far ahead or a visit long ago would leave all bars a sliver.
MOST_AHEAD, MOST_BEFORE = timedelta(days=550), timedelta(days=10 * 366)


@dataclass(frozen=True)
class Span:
    """A stretch of one kind, from its first day up to, but without, `until`."""

    kind: Kind
    since: date
    until: date


@dataclass(frozen=True)
class Axis:
    """The days all bars share."""

    first: date
    last: date

    def share(self, when: date) -> float:
        """Where a day lies, from 0 to 1; a day beyond the ends lies at the end."""
        whole = max((self.last - self.first).days, 1)
        return min(max((when - self.first).days / whole, 0.0), 1.0)

    def holds(self, when: date | None) -> bool:
        """Whether a day lies on the axis."""
        return when is not None and self.first <= when <= self.last


def axis(found: Sequence[Recommendation], today: date) -> Axis | None:
    """The axis of a list: from its first event to today or the last date an open one is due; None without history."""
    begun = [event.effective_on for each in found for event in each.history]
    if not begun:
        return None
    ahead = [each.current_due_on for each in found if each.is_open and each.current_due_on]
    last = max([today, *(due for due in ahead if due <= today + MOST_AHEAD)])
    return Axis(max(min(begun), today - MOST_BEFORE), last + timedelta(days=max((last - min(begun)).days // 40, 7)))


def spans(each: Recommendation, today: date) -> tuple[Span, ...]:
    """What a recommendation was in, up to today, oldest first; nothing is drawn before the first thing said of it.

    While it is open, the days after the due date that held then are late. The stretch since the last update of one that
    is silent today is silent, up to its due date.
    """
    return tuple(_joined(span for span in _spans(each, today) if span.since < span.until))


def in_words(each: Recommendation, today: date) -> str:
    """The bar in words, for those who do not see it."""
    moves = [event for before, event in zip((None, *each.history), each.history, strict=False) if _moves(before, event)]
    if not moves:
        return "Nothing has been said about it since it was made."
    said = ", ".join(f"{event.label.lower()} {day(event.effective_on)}" for event in moves)
    late = f"; late since its due date, {day(each.current_due_on)}" if each.late and each.current_due_on else ""
    quiet = f"; nothing said since {day(each.last_event_on)}" if each.silent else ""
    return f"{said[:1].upper()}{said[1:]}{late}{quiet}. Seen on {day(today)}."


def _spans(each: Recommendation, today: date) -> Iterator[Span]:
    due, tomorrow = each.due_on, today + timedelta(days=1)
    for event, following in pairwise((*each.history, None)):
        assert event is not None
        due = event.revised_due_on or due
        until = following.effective_on if following else tomorrow
        kind = KINDS.get(event.status)
        if kind and event.status in OPEN:
            late = min(max(due + timedelta(days=1), event.effective_on), until) if due else until
            # The state before a silence that has ended is worth more than the silence.
            yield Span("silent" if each.silent and following is None else kind, event.effective_on, late)
            yield Span("late", late, until)
        elif kind:
            yield Span(kind, event.effective_on, until)


def _joined(found: Iterator[Span]) -> Iterator[Span]:
    """Stretches of one kind that touch, as one: a progress note does not cut a bar."""
    held: Span | None = None
    for span in found:
        if held and held.kind == span.kind and held.until == span.since:
            held = Span(held.kind, held.since, span.until)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _moves(before: Event | None, event: Event) -> bool:
    return before is None or before.status != event.status
