"""What a cell of the cycle board says: when a stage was or is due, or that the record does not tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from indicators.wording import dated, day, month

State = Literal["recorded", "part", "signed", "held", "due", "expected", "overdue", "unrecorded", "later"]
NOT_RECORDED = "not recorded"


@dataclass(frozen=True)
class Cell:
    """One stage of one challenge.

    Attributes
    ----------
    state
        `unrecorded` says only what the record lacks, never that nothing was done.
    words, detail
        What stands in the cell, and the smaller line below it.
    on, due_on
        The day it happened, or its first; and the last day on which it is due, which is `due_precision` (day or month).
    """

    state: State
    words: str
    detail: str = ""
    on: date | None = None
    due_on: date | None = None
    due_precision: str = ""

    @property
    def text(self) -> str:
        """Both lines as one."""
        return f"{self.words}: {self.detail}" if self.detail else self.words


AFTER = Cell("later", "after the visit")


def prepared(start: date | None, end: date | None, precision: object, today: date) -> Cell:
    """A self-assessment or a practice review; `precision` is empty where none is on record."""
    if not isinstance(precision, str):
        return Cell("unrecorded", NOT_RECORDED)
    if start is None or precision == "none":
        return Cell("recorded", "on record", "date not recorded")
    return _dated(start, end, precision, today)


def on_site(start: date | None, end: date | None, precision: str, today: date) -> Cell:
    """The visit, no more exactly than it is known."""
    if start is None or precision == "none":
        return Cell("unrecorded", "date not recorded")
    return _dated(start, end, precision, today)


def findings(found: int, recommendations: int) -> Cell:
    """How many strengths, areas for consideration and recommendations are on record."""
    parts = [_many(found, "finding"), _many(recommendations, "recommendation")]
    said = [part for part in parts if part]
    return Cell("recorded", "recorded", " and ".join(said)) if said else Cell("unrecorded", NOT_RECORDED)


def published(on: date | None, visit_until: date | None, precision: str, today: date) -> Cell:
    """When the findings were published; else how long ago the visit was, where that is known."""
    if on:
        return _dated(on, on, "day", today)
    known = visit_until is not None and precision in ("day", "month") and visit_until < today
    since = f"{span(visit_until, today)} since the visit" if known and visit_until else ""
    return Cell("unrecorded", NOT_RECORDED, since)


def plan(recommendations: int, answered: int, accepted: int, planned: int) -> Cell:
    """Agreed once every recommendation has an answer, and every accepted one that is open an owner and a due date."""
    if not answered:
        none = f"no answer to {_many(recommendations, 'recommendation')}" if recommendations else ""
        return Cell("unrecorded", NOT_RECORDED, none)
    lacking = [
        f"{how_many:,} without {what}"
        for how_many, what in ((recommendations - answered, "an answer"), (accepted - planned, "owner or date"))
        if how_many
    ]
    if lacking:
        return Cell("part", "not complete", ", ".join(lacking))
    return Cell("recorded", "agreed", f"{accepted:,} accepted" if accepted else "none accepted")


def follow_up(
    state: str,
    precision: str,
    today: date,
    *,
    due_on: date | None,
    first_due_on: date | None,
    held_on: date | None,
    signed_on: date | None,
) -> Cell:
    """A formal follow-up in a state of `follow_up_schedule`."""
    if signed_on:
        return Cell("signed", f"signed {day(signed_on)}", "", signed_on, due_on, precision)
    if held_on:
        return Cell("held", f"held {day(held_on)}", "not signed", held_on, due_on, precision)
    if due_on is None:
        return Cell("unrecorded", NOT_RECORDED, "no date to count from")
    exact = precision == "day"
    by = day(due_on) if exact else f"by the end of {month(due_on)}"
    moved = f", moved from {day(first_due_on)}" if first_due_on and first_due_on != due_on else ""
    if state == "overdue":
        return Cell("overdue", f"overdue {span(due_on, today)}", f"was due {by}{moved}", None, due_on, precision)
    if state == "unrecorded":
        fell = f"fell due {day(due_on) if exact else month(due_on)}"
        return Cell("unrecorded", NOT_RECORDED, fell, None, due_on, precision)
    words = "due today" if due_on == today else f"due in {span(today, due_on)}"
    if state == "due":
        return Cell("due", words, f"{by}{moved}", None, due_on, precision)
    return Cell("expected", words, f"{by}, not arranged", None, due_on, precision)


def span(first: date, last: date) -> str:
    """The time between two days in words: days up to two months, then whole months, from two years on whole years."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    if months < 2:
        return _many((last - first).days, "day")
    return _many(months // 12, "year") if months >= 24 else _many(months, "month")


def _dated(start: date, end: date | None, precision: str, today: date) -> Cell:
    words = dated(start, end, precision)
    return Cell("later", f"planned {words}", "", start) if start > today else Cell("recorded", words, "", start)


def _many(how_many: int, what: str) -> str:
    """As in "3 months" and "1 finding"; empty for none."""
    return f"{how_many:,} {what}{'' if how_many == 1 else 's'}" if how_many else ""
