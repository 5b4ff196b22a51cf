"""Rows of the cycle board and of teams, as their statements give them, for tests of what is made of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

TODAY = date(2026, 11, 25)
HORIZONS = (6, 12, 24)
DAYS = (
    "start_on", "end_on", "published_on", "assessed_on", "reviewed_from", "reviewed_until", "due_on", "first_due_on",
    "held_on", "signed_on",
)  # fmt: skip
CYCLE: dict[str, Any] = {
    "authority_code": "E08000026", "name": "Coventry", "challenge_id": "coventry-2025", "start_on": date(2025, 10, 14),
    "end_on": date(2025, 10, 16), "date_precision": "day", "published_on": date(2025, 12, 13), "illustrative": False,
    "assessed_on": None, "assessed_precision": None, "reviewed_from": None, "reviewed_until": None,
    "reviewed_precision": None, "findings": 0, "recommendations": 10, "answered": 10, "accepted": 9, "planned": 9,
}  # fmt: skip
FOLLOW_UP: dict[str, Any] = {
    "due_on": None, "due_precision": "none", "is_arranged": False, "first_due_on": None, "held_on": None,
    "signed_on": None, "state": "undated",
}  # fmt: skip
ARRANGED = {"due_precision": "day", "is_arranged": True}


def due(day: date, state: str, **more: Any) -> dict[str, Any]:
    """A follow-up due on a day, in a state."""
    return {**FOLLOW_UP, "due_on": day, "due_precision": "day", "state": state, **more}


SIGNED = due(date(2026, 4, 16), "signed", is_arranged=True, signed_on=date(2026, 5, 4))
OVERDUE = due(date(2026, 8, 20), "overdue", is_arranged=True, first_due_on=date(2026, 7, 20))
SOON = due(date(2026, 12, 15), "due", is_arranged=True)
EXPECTED = due(date(2027, 10, 16), "expected")
FELL_DUE = due(date(2026, 4, 16), "unrecorded")


def cycle(*follow_ups: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    """The three rows of one challenge; follow-ups not given are undated."""
    every = [*follow_ups, FOLLOW_UP, FOLLOW_UP, FOLLOW_UP][:3]
    return [{**CYCLE, **more, **each, "horizon_months": months} for each, months in zip(every, HORIZONS, strict=True)]


def nothing(code: str, name: str) -> list[dict[str, Any]]:
    """The row of an authority without a challenge."""
    empty: dict[str, Any] = dict.fromkeys((*CYCLE, *FOLLOW_UP, "horizon_months"))
    return [{**empty, "authority_code": code, "name": name, "findings": 0, "recommendations": 0, "answered": 0}]


def frame(*found: list[dict[str, Any]], days: tuple[str, ...] = DAYS) -> pd.DataFrame:
    """Rows as a frame, with days as DuckDB gives them."""
    table = pd.DataFrame([row for each in found for row in each])
    for column in days:
        table[column] = pd.to_datetime(table[column])
    return table


def member(role: str, reviewer: str | None, expert: bool | None = False, **visit: Any) -> dict[str, Any]:
    """One row of `teams_recorded`; the reviewer's code is the first three letters of its name."""
    return {
        "challenge_id": "coventry-2025", "start_on": date(2025, 10, 14), "end_on": date(2025, 10, 16),
        "date_precision": "day", "illustrative": False, "host_code": "Cov", "host": "Coventry",
        "reviewer_code": reviewer[:3] if reviewer else None, "reviewer": reviewer, "role": role,
        "expert_by_experience": expert, **visit,
    }  # fmt: skip


def visit_to(host: str, start: date | None, **more: Any) -> dict[str, Any]:
    """What tells one visit from another, for `member`."""
    year = start.year if start else "undated"
    return {
        "challenge_id": f"{host.lower()}-{year}", "host_code": host[:3], "host": host, "start_on": start,
        "end_on": start, "date_precision": "day" if start else "none", **more,
    }  # fmt: skip


def team(*rows: dict[str, Any]) -> pd.DataFrame:
    """Rows of `teams_recorded` as a frame."""
    return frame([*rows], days=("start_on", "end_on"))
