"""The rows of the cycle board: one challenge for each authority, and the counts that open them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from indicators.programme.cycle import FOLLOW_UPS, AuthorityCycles, Cycle
from indicators.programme.cycle_words import Cell

SOON_DAYS = 90


@dataclass(frozen=True)
class BoardRow:
    """One authority and the challenge shown for it.

    Attributes
    ----------
    cycle
        None where no challenge can be shown.
    is_counted
        Whether sentence and counts include it: a row that is made up beside rows that are not is in none.
    """

    code: str
    name: str
    cycle: Cycle | None
    is_counted: bool


@dataclass(frozen=True)
class Count:
    """One number above the board: its name in addresses, its words, its rule in few words, and which rows are in it."""

    name: str
    label: str
    rule: str
    holds: Callable[[Cycle, date], bool]


def follow_ups(cycle: Cycle, *states: str) -> list[Cell]:
    """The formal follow-ups of a challenge that are in one of these states."""
    return [cell for cell in map(cycle.at, FOLLOW_UPS) if cell.state in states]


def due_soon(cycle: Cycle, today: date) -> list[Cell]:
    """The follow-ups that fall due within SOON_DAYS, arranged or not."""
    until = today + timedelta(days=SOON_DAYS)
    return [cell for cell in follow_ups(cycle, "due", "expected") if cell.due_on and cell.due_on <= until]


def fell_due(cycle: Cycle) -> list[Cell]:
    """The follow-ups whose day, worked out from the visit, has passed with nothing on record."""
    return [cell for cell in follow_ups(cycle, "unrecorded") if cell.due_on]


COUNTS = (
    Count(
        "overdue", "Follow-up overdue", "its day has passed, and it was not held",
        lambda cycle, _: bool(follow_ups(cycle, "overdue")),
    ),
    Count(
        "unrecorded", "Fell due, none on record", "its day had passed before the challenge came on record",
        lambda cycle, _: bool(fell_due(cycle)),
    ),
    Count(
        "due_soon", "Follow-up due soon", f"within {SOON_DAYS} days, arranged or not",
        lambda cycle, today: bool(due_soon(cycle, today)),
    ),
    Count(
        "held", "Held, not signed", "a follow-up waits for host and lead to sign",
        lambda cycle, _: bool(follow_ups(cycle, "held")),
    ),
    Count(
        "unpublished", "Not published", "visited, and no publication on record so far",
        lambda cycle, _: not cycle.is_planned and cycle.at("published").state != "recorded",
    ),
    Count(
        "unplanned", "No agreed plan", "visited, and no complete plan on record",
        lambda cycle, _: not cycle.is_planned and cycle.at("plan").state != "recorded",
    ),
)  # fmt: skip
LISTS = {each.name: each for each in COUNTS}


def compute(places: Sequence[AuthorityCycles], *, made_up: bool, wanted: str = "") -> tuple[BoardRow, ...]:
    """One row an authority, in the order given.

    Parameters
    ----------
    made_up
        Whether the made-up challenges are shown and counted; else those on record are, and a made-up one fills the row
        of an authority that has none.
    wanted
        The id of a challenge to show in the row of its authority, in place of the newest.
    """
    return tuple(_row(place, made_up=made_up, wanted=wanted) for place in places)


def offered(places: Sequence[AuthorityCycles], *, made_up: bool) -> dict[str, str]:
    """The challenges that are not the ones the board would show by itself, in words by id: by name, newest first."""
    usual = {row.cycle.challenge_id for row in compute(places, made_up=made_up) if row.cycle}
    return {
        cycle.challenge_id: f"{place.name}, {'planned ' if cycle.is_planned else ''}{_small(cycle.when)}"
        for place in places
        for cycle in place.cycles
        if cycle.challenge_id not in usual and cycle.illustrative == made_up
    }


def selected(rows: Sequence[BoardRow], show: str, today: date) -> tuple[BoardRow, ...]:
    """The rows in one of LISTS, or all of them for an empty name; what is not counted is in none of LISTS."""
    if not show:
        return tuple(rows)
    return tuple(row for row in counted(rows) if row.cycle and LISTS[show].holds(row.cycle, today))


def counted(rows: Sequence[BoardRow]) -> tuple[BoardRow, ...]:
    """The rows that sentence and counts are about."""
    return tuple(row for row in rows if row.cycle and row.is_counted)


def _row(place: AuthorityCycles, *, made_up: bool, wanted: str) -> BoardRow:
    asked = next((cycle for cycle in place.cycles if cycle.challenge_id == wanted), None)
    own = [cycle for cycle in place.cycles if cycle.illustrative == made_up]
    others = [] if made_up else [cycle for cycle in place.cycles if cycle.illustrative]
    cycle = asked or _newest(own) or _newest(others)
    return BoardRow(place.code, place.name, cycle, cycle is not None and cycle.illustrative == made_up)


def _newest(cycles: Sequence[Cycle]) -> Cycle | None:
    """The newest that has begun; else the next one planned; else one without a date."""
    begun = [cycle for cycle in cycles if cycle.start_on and not cycle.is_planned]
    planned = [cycle for cycle in cycles if cycle.is_planned]
    return next(iter([*begun, *reversed(planned), *cycles]), None)


def _small(text: str) -> str:
    return "date not recorded" if text == "Date not recorded" else text
