"""A challenge's way from the visit to its 24-month follow-up: what happened, what is due, and what moved."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from indicators.recommendations.standing import days
from indicators.series.reading import records
from indicators.wording import count, dated, day, month

State = Literal["happened", "due", "overdue", "unrecorded"]
VISIT, PUBLISHED = "On site", "Findings published"


@dataclass(frozen=True)
class Step:
    """One step: its name, when it is or was, and that in words.

    Attributes
    ----------
    on
        Where it stands on the time axis: the day it happened, or is due now.
    first_on
        Where a due date was first set, if it moved.
    state
        A formal follow-up that no one has recorded is `unrecorded` once its day has passed, never overdue.
    """

    name: str
    on: date
    words: str
    state: State
    first_on: date | None = None
    illustrative: bool = False


@dataclass(frozen=True)
class Steps:
    """The steps of one challenge in order of time, and what cannot be placed, in words."""

    challenge_id: str
    when: str
    steps: tuple[Step, ...]
    note: str = ""

    @property
    def illustrative(self) -> bool:
        """Whether a step is made up."""
        return any(step.illustrative for step in self.steps)


def compute(rows: pd.DataFrame, today: date) -> tuple[Steps, ...]:
    """The challenges of an authority, from the rows of `challenge_steps`, newest first; undated ones last."""
    by_challenge: dict[str, list[Mapping[Hashable, Any]]] = {}
    for row in records(rows):
        by_challenge.setdefault(row["challenge_id"], []).append(row)
    found = [(_date(held[0]["start_on"]) or date.min, _steps(held, today)) for held in by_challenge.values()]
    return tuple(steps for _, steps in sorted(found, key=lambda pair: pair[0], reverse=True))


def next_follow_up(found: Steps | None, today: date) -> str:
    """The sentence about the next formal follow-up, or the first that is overdue; empty without one."""
    step = next((step for step in found.steps if step.state in ("due", "overdue")), None) if found else None
    if step is None:
        return ""
    moved, left = "has moved and " if step.first_on else "", (step.on - today).days
    if left < 0:
        return f"The {step.name} {moved}is **overdue by {days(-left)}**."
    return f"The {step.name} {moved}is due on **{day(step.on)}**, {f'in {days(left)}' if left else 'today'}."


def _steps(rows: list[Mapping[Hashable, Any]], today: date) -> Steps:
    first = rows[0]
    start, end, precision = _date(first["start_on"]), _date(first["end_on"]), first["date_precision"]
    when = dated(start, end, precision)
    if start is None or end is None or precision == "none":
        return Steps(first["challenge_id"], when, (), "Its dates are not on record, so no follow-up can be placed.")
    made_up = bool(first["challenge_illustrative"])
    steps = [Step(VISIT, start, when, "happened", illustrative=made_up)]
    if published := _date(first["published_on"]):
        steps.append(Step(PUBLISHED, published, day(published), "happened", illustrative=made_up))
    follow_ups = [_follow_up(row, end, precision, today) for row in rows]
    steps += [step for step in follow_ups if step]
    note = "" if all(follow_ups) else "Only its year is on record, so its follow-ups cannot be dated."
    ordered = sorted(steps, key=lambda step: step.on)
    # Published before the last day on site is possible; the visit still comes first.
    return Steps(first["challenge_id"], when, tuple(sorted(ordered, key=lambda step: step.name != VISIT)), note)


def _follow_up(row: Mapping[Hashable, Any], end: date, precision: str, today: date) -> Step | None:
    name = f"{row['horizon_months']}-month follow-up"
    due, first, signed = (_date(row[column]) for column in ("due_on", "first_due_on", "signed_on"))
    # What is worked out from a made-up visit is made up too.
    made_up = bool(row["illustrative"] or row["challenge_illustrative"])
    if due is None:
        step = _expected(name, end, precision, row["horizon_months"], today)
        return replace(step, illustrative=made_up) if step else None
    moved = first if first != due else None
    was = f", was {day(moved)}" if moved else ""
    if signed:
        return Step(name, signed, f"signed {day(signed)}, due {day(due)}{was}", "happened", illustrative=made_up)
    step = Step(name, due, f"due {day(due)}{was}", "due", moved, made_up)
    if due < today:
        return replace(step, words=f"{step.words}; overdue by {days((today - due).days)}", state="overdue")
    return step


def _expected(name: str, end: date, precision: str, months: int, today: date) -> Step | None:
    """Where a follow-up nobody has recorded would fall."""
    if precision == "year":
        return None
    due = months_on(end, months)
    named = day(due) if precision == "day" else month(due)
    if due < today:
        return Step(name, due, f"fell due {named}; none on record", "unrecorded")
    return Step(name, due, f"falls due {named}; not arranged on record", "due")


def months_on(when: date, months: int) -> date:
    """The same day so many months later; the last of the month where it has no such day."""
    count_ = when.year * 12 + when.month - 1 + months
    first = date(count_ // 12, count_ % 12 + 1, 1)
    following = date((count_ + 1) // 12, (count_ + 1) % 12 + 1, 1)
    return min(first + timedelta(days=when.day - 1), following - timedelta(days=1))


def summary(found: Steps) -> str:
    """The steps in one sentence, for those who do not see the drawing."""
    told = "; ".join(f"{step.name}, {step.words}" for step in found.steps)
    return f"{count(len(found.steps)).capitalize()} steps: {told}." if found.steps else found.note


def _date(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()
