"""What was done about a challenge by 12 months, and what of it was still in place at 24: the strand of actions."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.effects.event_clock import SHORT, months_between
from indicators.series.reading import records


@dataclass(frozen=True)
class Actions:
    """The recommendations of some challenges, either on record or made up.

    Attributes
    ----------
    asked
        All that were made.
    without_history
        Those of which nothing was ever said.
    accepted
        Those accepted from a challenge whose last day on site is known and has passed: what follows counts these.
    done, verified
        By 12 months after the visit, or so far.
    is_early
        Whether some of the 12 months are still to come.
    due
        Those whose 24-month re-check has come due: of these the next five are counts.
    in_place, partly, lapsed, overtaken, unchecked
        What the re-check at 24 months found; unchecked if nobody said.
    next_due_on
        The first day on which a re-check at 24 months comes due; None where all have.
    """

    asked: int
    without_history: int
    accepted: int
    done: int
    verified: int
    is_early: bool
    due: int
    in_place: int
    partly: int
    lapsed: int
    overtaken: int
    unchecked: int
    next_due_on: date | None
    made_up: bool


def compute(rows: pd.DataFrame, challenges: Collection[str], as_at: date, *, made_up: bool) -> Actions:
    """The actions of some challenges, from the rows of `recommendation_milestones` as at a day."""
    of_these = rows[rows["challenge_id"].isin(list(challenges)) & (rows["illustrative"] == made_up)]
    found = records(of_these)
    counted = [row for row in found if row["is_accepted"] and (ended := _day(row["visit_end_on"])) and ended <= as_at]
    due = [row for row in counted if row["due_24_on"].date() <= as_at]
    said = [row["check_24"] if isinstance(row["check_24"], str) else "" for row in due]
    waiting = [row["due_24_on"].date() for row in counted if row["due_24_on"].date() > as_at]
    return Actions(
        asked=len(found),
        without_history=sum(not row["events"] for row in found),
        accepted=len(counted),
        done=sum(_by_then(row, "done_on") for row in counted),
        verified=sum(_by_then(row, "verified_on") for row in counted),
        is_early=any(months_between(row["visit_end_on"].date(), as_at) < SHORT for row in counted),
        due=len(due),
        in_place=said.count("sustained"),
        partly=said.count("partly"),
        lapsed=said.count("lapsed"),
        overtaken=said.count("overtaken"),
        unchecked=said.count(""),
        next_due_on=min(waiting, default=None),
        made_up=made_up,
    )


def _by_then(row: Mapping[Hashable, Any], name: str) -> bool:
    reached = _day(row[name])
    return reached is not None and months_between(row["visit_end_on"].date(), reached) <= SHORT


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()
