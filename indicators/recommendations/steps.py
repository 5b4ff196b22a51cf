"""A challenge's way from the visit to its 24-month follow-up: what happened, what is due, and what moved."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from indicators.series.reading import records
from indicators.wording import count, dated, day, days, month

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
        A formal follow-up is `unrecorded` where its day had passed before its challenge came on record: nobody was
        asked to hold it, so it is never overdue.
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
    made_up = bool(first["illustrative"])
    steps = [Step(VISIT, start, when, "happened", illustrative=made_up)]
    if published := _date(first["published_on"]):
        steps.append(Step(PUBLISHED, published, day(published), "happened", illustrative=made_up))
    follow_ups = [_follow_up(row, today) for row in rows]
    steps += [step for step in follow_ups if step]
    note = "" if all(follow_ups) else "Only its year is on record, so its follow-ups cannot be dated."
    ordered = sorted(steps, key=lambda step: step.on)
    # Published before the last day on site is possible; the visit still comes first.
    return Steps(first["challenge_id"], when, tuple(sorted(ordered, key=lambda step: step.name != VISIT)), note)


def _follow_up(row: Mapping[Hashable, Any], today: date) -> Step | None:
    """One formal follow-up, from its row of `challenge_steps`; None where it cannot be dated."""
    due = _date(row["due_on"])
    if due is None:
        return None
    name, named = f"{row['horizon_months']}-month follow-up", day(due)
    if row["date_precision"] == "month" and not row["is_arranged"]:
        named = month(due)
    first, held, signed = (_date(row[column]) for column in ("first_due_on", "held_on", "signed_on"))
    was = f", was {day(first)}" if first and first != due else ""
    made_up = bool(row["illustrative"])
    match row["state"]:
        case "signed" | "held":
            when = signed or held or due
            words = f"signed {day(signed)}, due {named}{was}" if signed else f"held {day(when)}, not signed yet"
            return Step(name, when, words, "happened", illustrative=made_up)
        case "unrecorded":
            return Step(name, due, f"fell due {named}; none on record", "unrecorded", illustrative=made_up)
        case "overdue":
            late = days((today - due).days)
            return Step(name, due, f"due {named}{was}; overdue by {late}", "overdue", first if was else None, made_up)
    words = f"due {named}{was}" if row["is_arranged"] else f"falls due {named}; not arranged on record"
    return Step(name, due, words, "due", first if was else None, made_up)


def summary(found: Steps) -> str:
    """The steps in one sentence, for those who do not see the drawing."""
    told = "; ".join(f"{step.name}, {step.words}" for step in found.steps)
    return f"{count(len(found.steps)).capitalize()} steps: {told}." if found.steps else found.note


def _date(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()
