"""When the formal follow-ups of challenges are due, which were held and signed, and which wait."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, dated, day, how_long, listed, month

State = Literal["overdue", "due", "held", "signed", "unrecorded"]
SOON_DAYS = 90
TITLES = {
    "overdue": "Overdue",
    "due": "Due",
    "held": "Held, not signed yet",
    "signed": "Signed",
    "unrecorded": "Not on record",
}


@dataclass(frozen=True)
class FollowUp:
    """One formal follow-up of one challenge.

    Attributes
    ----------
    when
        When its challenge was, in words.
    due_on, first_due_on
        The day it is due, and the day before it first moved.
    noted_held_on, noted_due_on
        What was put on record since it was signed, which an amendment goes by.
    is_arranged
        Whether its day was put on record, rather than counted from the visit.
    due_is_day
        False where only the month of the visit is known, and so only the month in which it is due.
    """

    challenge_id: str
    authority_code: str
    authority: str
    when: str
    months: int
    due_on: date
    first_due_on: date
    due_is_day: bool
    is_arranged: bool
    held_on: date | None
    noted_held_on: date | None
    noted_due_on: date | None
    signed_on: date | None
    host_role: str
    lead_role: str
    sha256: str
    state: State
    illustrative: bool

    @property
    def name(self) -> str:
        """Such as 6-month follow-up."""
        return f"{self.months}-month follow-up"

    @property
    def due(self) -> str:
        """The day it is due, in words."""
        return day(self.due_on) if self.due_is_day else month(self.due_on)


def compute(rows: pd.DataFrame) -> tuple[FollowUp, ...]:
    """The follow-ups of `follow_up_list`, in its order."""
    return tuple(_follow_up(row) for row in records(rows))


def _follow_up(row: Mapping[Hashable, Any]) -> FollowUp:
    return FollowUp(
        challenge_id=row["challenge_id"],
        authority_code=row["authority_code"],
        authority=row["name"],
        when=dated(_date(row["start_on"]), _date(row["end_on"]), row["date_precision"]),
        months=int(row["horizon_months"]),
        due_on=row["due_on"].date(),
        first_due_on=row["first_due_on"].date(),
        due_is_day=bool(row["date_precision"] == "day" or row["is_arranged"]),
        is_arranged=bool(row["is_arranged"]),
        held_on=_date(row["held_on"]),
        noted_held_on=_date(row["noted_held_on"]),
        noted_due_on=_date(row["noted_due_on"]),
        signed_on=_date(row["signed_on"]),
        host_role=_text(row["host_role"]),
        lead_role=_text(row["lead_role"]),
        sha256=_text(row["sha256"]),
        state=row["state"],
        illustrative=bool(row["illustrative"]),
    )


def in_words(found: FollowUp, today: date) -> str:
    """Where one stands, in a phrase."""
    moved = f"; moved from {day(found.first_due_on)}" if found.first_due_on != found.due_on else ""
    match found.state:
        case "signed":
            assert found.signed_on
            return f"signed {day(found.signed_on)}"
        case "held":
            assert found.held_on
            return f"held {day(found.held_on)}, not signed yet"
        case "overdue":
            return f"was due {found.due}, overdue by {how_long((today - found.due_on).days)}{moved}"
        case "unrecorded":
            return f"fell due {found.due}; none on record"
    left = (found.due_on - today).days
    return f"due {found.due}, {f'in {how_long(left)}' if left else 'today'}{moved}"


def stands(found: FollowUp, today: date) -> str:
    """The same as the end of a sentence."""
    match found.state:
        case "signed":
            assert found.signed_on
            return f"was signed on {day(found.signed_on)} and is being amended"
        case "held":
            assert found.held_on
            return f"was held on {day(found.held_on)} and is not signed yet"
        case "overdue":
            return f"is overdue by {how_long((today - found.due_on).days)}"
        case "unrecorded":
            return (
                f"fell due in {found.due} and is not on record"
                if not found.due_is_day
                else (f"fell due on {found.due} and is not on record")
            )
    left = (found.due_on - today).days
    return f"is due {'on' if found.due_is_day else 'in'} {found.due}, {f'in {how_long(left)}' if left else 'today'}"


def headline(found: Sequence[FollowUp], place: str, today: date) -> str:
    """The one sentence about all of them."""
    of = {state: [each for each in found if each.state == state] for state in TITLES}
    soon = [each for each in of["due"] if (each.due_on - today).days <= SOON_DAYS]
    if not any(of[state] for state in ("overdue", "due", "held", "signed")):
        return f"No follow-up of {place} is due"
    late, waits = len(of["overdue"]), len(of["held"])
    parts = [f"{count(late)} {'is' if late == 1 else 'are'} overdue"] if late else []
    parts += [f"{count(waits)} {'waits' if waits == 1 else 'wait'} for signatures"] if waits else []
    fall = "falls" if len(soon) == 1 else "fall"
    parts += [f"{count(len(soon))} {fall} due in the next {SOON_DAYS} days"] if soon else []
    if not parts:
        return f"No follow-up of {place} is overdue"
    first, *rest = parts
    number, _, said = first.partition(" ")
    noun = "follow-up" if number == "one" else "follow-ups"
    return listed([f"{number.capitalize()} {noun} of {place} {said}", *rest])


def table(found: Sequence[FollowUp], today: date) -> Table:
    """All of them, to read."""
    head = ("Authority", "Challenge", "Follow-up", "Due", "Where it stands")
    rows = tuple((each.authority, each.when, each.name, each.due, in_words(each, today)) for each in found)
    return Table("Formal follow-ups", head, rows)


def csv(found: Sequence[FollowUp]) -> str:
    """The same as a file."""
    columns = (
        "authority_code", "authority", "challenge_id", "months", "due_on", "first_due_on", "held_on", "signed_on",
        "host_role", "lead_role", "sha256", "state", "illustrative",
    )  # fmt: skip
    rows = [[getattr(each, name) for name in columns] for each in found]
    return as_csv(pd.DataFrame(rows, columns=["horizon_months" if name == "months" else name for name in columns]))


def _date(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""
