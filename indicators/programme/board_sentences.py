"""What the cycle board says first: who is late, who is due, and who has not published."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from indicators.programme.board import COUNTS, LISTS, BoardRow, counted, due_soon, follow_ups, selected
from indicators.programme.cycle import FOLLOW_UPS, STAGES, Cycle
from indicators.programme.cycle_words import Cell
from indicators.wording import count, day, listed, month

MOST_NAMES = 5
MADE_UP_BANNER = (
    "**Illustrative data.** Visits, plans and follow-ups on this page are made up to show how it works, and say "
    "nothing about any authority."
)

LEGEND = (
    "**Signed** and **held** are days on record. **Due** says how long is left, and whether the day is arranged or "
    "worked out from the visit. **Overdue** is said only where its day was arranged, or the challenge was on record "
    "before its day came.",
    "**Not recorded** says what the record lacks, not that nothing was done. A plan is **agreed** once every "
    "recommendation has an answer, and each accepted one that is still open has an owner and a due date.",
)


def headline(rows: Sequence[BoardRow], today: date) -> str:
    """The page's sentence, about the rows that are counted."""
    if not counted(rows):
        return "No peer challenge of any of the 14 authorities is on record"
    many = {each.name: len(selected(rows, each.name, today)) for each in COUNTS}
    if many["overdue"]:
        first = f"{_authorities(many['overdue'])} a follow-up overdue"
    elif many["unrecorded"]:
        first = f"{_authorities(many['unrecorded'])} follow-ups that fell due with none on record"
    else:
        first = "No follow-up is overdue"
    if not many["unpublished"]:
        return f"{first}, and every report is published"
    return f"{first}, and {count(many['unpublished'])} {_has(many['unpublished'])} no published report on record"


def lead(rows: Sequence[BoardRow], today: date) -> str:
    """Who is overdue, who is due next, and what an empty record means."""
    if not counted(rows):
        return (
            "The board shows how far each authority is, from its self-assessment to its 24-month follow-up. It fills "
            "with the first challenge that is recorded or loaded."
        )
    late = _named(rows, today, "overdue", lambda cycle: follow_ups(cycle, "overdue"))
    soon = _named(rows, today, "due_soon", lambda cycle: due_soon(cycle, today))
    parts = [f"Overdue: {late}."] if late else []
    parts += [f"Due in the next 90 days: {soon}." if soon else "No follow-up falls due in the next 90 days."]
    without = sum(row.cycle is None for row in rows)
    if without:
        parts.append(f"{count(without).capitalize()} of the 14 {_has(without)} no challenge to show.")
    return " ".join([*parts, "What is not recorded may have been done all the same."])


def beside(rows: Sequence[BoardRow]) -> str:
    """What is said of rows that are made up beside rows that are not; empty without any."""
    filling = sum(row.cycle is not None and not row.is_counted for row in rows)
    if not filling:
        return ""
    which = "One row shows a made-up challenge, because its authority has" if filling == 1 else (
        f"{count(filling).capitalize()} rows show made-up challenges, because their authorities have"
    )  # fmt: skip
    return f"{which} none on record. They are labelled, and no sentence or count includes them."


def shown(rows: Sequence[BoardRow], show: str) -> str:
    """The line above the rows of one count."""
    if not rows:
        return "No authority is in this count."
    return f"{count(len(rows)).capitalize()} of the 14: {LISTS[show].rule}."


def total(rows: Sequence[BoardRow]) -> str:
    """The line under the counts."""
    many = len(counted(rows))
    noun = "One authority is" if many == 1 else f"{count(many).capitalize()} authorities are"
    return f"{noun} counted, each by one challenge. One can be in more than one count. Each number opens its rows."


def source(today: date, *, made_up: bool) -> str:
    """Where the board comes from, and how its dates are worked out."""
    kind = "Illustrative data, made up" if made_up else "Source: challenges, recommendations and follow-ups as loaded"
    return (
        f"{kind}. As at {day(today)}. A follow-up falls due 6, 12 and 24 months after the last day on site, unless "
        "another day is arranged; where only the month of the visit is known, by the end of that month; where only its "
        "year is, not at all. Authorities are listed by name, never ranked."
    )


def _named(rows: Sequence[BoardRow], today: date, show: str, cells: Callable[[Cycle], list[Cell]]) -> str:
    """The authorities in one count, with which follow-ups; a number where they are many."""
    found = selected(rows, show, today)
    if len(found) > MOST_NAMES:
        return f"**{len(found)} of the 14**"
    return (
        listed([f"**{row.name}** ({_which(row.cycle, cells(row.cycle))})" for row in found if row.cycle])
        if found
        else ""
    )


def _which(cycle: Cycle, cells: Sequence[Cell]) -> str:
    return listed([f"{STAGES[stage]}, {_due(cycle.at(stage))}" for stage in FOLLOW_UPS if cycle.at(stage) in cells])


def _due(cell: Cell) -> str:
    assert cell.due_on is not None
    return day(cell.due_on) if cell.due_precision == "day" else month(cell.due_on)


def _authorities(how_many: int) -> str:
    return "One authority has" if how_many == 1 else f"{count(how_many).capitalize()} authorities have"


def _has(how_many: int) -> str:
    return "has" if how_many == 1 else "have"
