"""How far a peer challenge is: its stages from the self-assessment to the 24-month follow-up, as far as on record."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd

from indicators.programme import cycle_words
from indicators.programme.cycle_words import Cell
from indicators.series.reading import records
from indicators.wording import dated

STAGES = {
    "self_assessment": "Self-assessment",
    "practice_review": "Practice review",
    "on_site": "On site",
    "findings": "Findings",
    "published": "Published",
    "plan": "Plan",
    "follow_up_6": "6-month follow-up",
    "follow_up_12": "12-month follow-up",
    "follow_up_24": "24-month follow-up",
}
FOLLOW_UPS = ("follow_up_6", "follow_up_12", "follow_up_24")


@dataclass(frozen=True)
class Cycle:
    """One challenge and its stages, in the order of STAGES.

    `when` is in words; `is_planned` says that its first day on site is still to come.
    """

    challenge_id: str
    when: str
    start_on: date | None
    is_planned: bool
    illustrative: bool
    cells: tuple[Cell, ...]

    def at(self, stage: str) -> Cell:
        """The cell of one stage."""
        return self.cells[list(STAGES).index(stage)]


@dataclass(frozen=True)
class AuthorityCycles:
    """One authority and its challenges, newest first, those without a date last."""

    code: str
    name: str
    cycles: tuple[Cycle, ...]


def compute(rows: pd.DataFrame, today: date) -> tuple[AuthorityCycles, ...]:
    """Every authority of the programme, from the rows of `cycle_stages` and in their order.

    Parameters
    ----------
    today
        The day seen from: what lies after it is still to come.
    """
    found = []
    for code, held in groupby(records(rows), key=lambda row: row["authority_code"]):
        own = list(held)
        with_one = [row for row in own if isinstance(row["challenge_id"], str)]
        cycles = [_cycle(list(group), today) for _, group in groupby(with_one, key=lambda row: row["challenge_id"])]
        found.append(AuthorityCycles(code, own[0]["name"], tuple(cycles)))
    return tuple(found)


def _cycle(rows: Sequence[Mapping[Hashable, Any]], today: date) -> Cycle:
    first = rows[0]
    start, end, precision = _day(first["start_on"]), _day(first["end_on"]), first["date_precision"]
    planned = start is not None and start > today
    assessed, reviewed = _day(first["assessed_on"]), _day(first["reviewed_from"])
    cells = (
        cycle_words.prepared(assessed, assessed, first["assessed_precision"], today),
        cycle_words.prepared(reviewed, _day(first["reviewed_until"]), first["reviewed_precision"], today),
        cycle_words.on_site(start, end, precision, today),
        *(
            [cycle_words.AFTER] * 6
            if planned
            else [
                cycle_words.findings(int(first["findings"]), int(first["recommendations"])),
                cycle_words.published(_day(first["published_on"]), end, precision, today),
                cycle_words.plan(
                    *(int(first[name]) for name in ("recommendations", "answered", "accepted", "planned"))
                ),
                *(_follow_up(row, today) for row in rows),
            ]
        ),
    )
    return Cycle(
        first["challenge_id"], dated(start, end, precision), start, planned, bool(first["illustrative"]), cells
    )


def _follow_up(row: Mapping[Hashable, Any], today: date) -> Cell:
    days = {name: _day(row[name]) for name in ("due_on", "first_due_on", "held_on", "signed_on")}
    return cycle_words.follow_up(row["state"], row["due_precision"], today, **days)


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()
