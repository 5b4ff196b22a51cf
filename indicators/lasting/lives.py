"""What became of each recommendation, and which of them can be timed: accepted, from a challenge with a day on site."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from indicators.series.reading import records

Milestone = Literal["done", "verified"]
CheckHorizon = Literal[12, 24]
ENDED_OTHERWISE = ("moved", "superseded", "not_achieved")
IN_PLACE = ("verified", "sustained")
OPEN_AGAIN = ("reopened", "planned", "in_progress", "paused")


@dataclass(frozen=True)
class Reached:
    """The first time a recommendation came to a milestone.

    Attributes
    ----------
    on
        The day it came to it or, if that is not known, the day it was said that it has.
    is_exact
        Whether `on` is the day it came to it.
    after
        Where it is not, the last day on which something earlier was said to hold, if any.
    """

    on: date
    is_exact: bool
    after: date | None


@dataclass(frozen=True)
class Check:
    """The re-check at one horizon: its day, the state of the recommendation then, and what was said, if anything."""

    due_on: date
    status: str
    said: str


@dataclass(frozen=True)
class Life:
    """What became of one accepted recommendation, by the day looked at."""

    recommendation_id: str
    challenge_id: str
    areas: tuple[str, ...]
    priority: str
    visit_end_on: date
    status: str
    is_silent: bool
    milestones: Mapping[Milestone, Reached]
    checks: Mapping[CheckHorizon, Check]


@dataclass(frozen=True)
class Population:
    """The recommendations of one kind, on record or made up: those that can be timed, and why the others cannot.

    Attributes
    ----------
    without_history
        Nothing was ever said about them.
    unanswered, rejected
        Said to be proposed and no more; not accepted.
    undated
        Accepted, and their challenge has no day on site on record.
    early
        Accepted, and the last day on site is still to come.
    """

    as_at: date
    made_up: bool
    lives: tuple[Life, ...]
    without_history: int = 0
    unanswered: int = 0
    rejected: int = 0
    undated: int = 0
    early: int = 0

    @property
    def challenges(self) -> int:
        """How many challenges the timed ones are from."""
        return len({life.challenge_id for life in self.lives})


def compute(rows: pd.DataFrame, as_at: date, *, made_up: bool) -> Population:
    """The population of one kind, from the rows of `recommendation_milestones` as at a day."""
    found = records(_with_days(rows[rows["illustrative"] == made_up]))
    accepted = [row for row in found if row["is_accepted"]]
    dated = [row for row in accepted if row["visit_end_on"]]
    timed = [row for row in dated if row["visit_end_on"] <= as_at]
    said = [row for row in found if row["events"] and not row["is_accepted"]]
    return Population(
        as_at=as_at,
        made_up=made_up,
        lives=tuple(_life(row) for row in timed),
        without_history=sum(not row["events"] for row in found),
        unanswered=sum(row["status"] == "proposed" for row in said),
        rejected=sum(row["status"] == "rejected" for row in said),
        undated=len(accepted) - len(dated),
        early=len(dated) - len(timed),
    )


def come_to(lives: Sequence[Life], milestone: Milestone) -> int:
    """How many have come to a milestone, whether the day is known or not."""
    return sum(milestone in life.milestones for life in lives)


def opened_again(lives: Sequence[Life]) -> int:
    """How many were done once and are worked on again."""
    return sum(life.status in OPEN_AGAIN and "done" in life.milestones for life in lives)


def ended_otherwise(lives: Sequence[Life]) -> int:
    """How many were moved elsewhere, superseded or given up before they were done."""
    return sum(life.status in ENDED_OTHERWISE and "done" not in life.milestones for life in lives)


def _life(row: Mapping[Hashable, Any]) -> Life:
    milestones: dict[Milestone, Reached] = {}
    names: tuple[Milestone, ...] = ("done", "verified")
    for name in names:
        if on := row[f"{name}_on"]:
            milestones[name] = Reached(on, bool(row[f"{name}_is_exact"]), row[f"{name}_after"])
    checks: dict[CheckHorizon, Check] = {}
    horizons: tuple[CheckHorizon, ...] = (12, 24)
    for months in horizons:
        said = (_text(row[f"{name}_{months}"]) for name in ("status_at", "check"))
        checks[months] = Check(row[f"due_{months}_on"], *said)
    return Life(
        recommendation_id=row["recommendation_id"],
        challenge_id=_text(row["challenge_id"]),
        areas=tuple(row["areas"]),
        priority=_text(row["priority"]),
        visit_end_on=row["visit_end_on"],
        status=row["status"],
        is_silent=bool(row["is_silent"]),
        milestones=milestones,
        checks=checks,
    )


def _with_days(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with days as dates and None for a missing one, a column at a time: a region has thousands of rows."""
    days = {
        name: rows[name].dt.date.astype(object).where(rows[name].notna(), None)
        for name in rows.select_dtypes("datetime").columns
    }
    return rows.assign(**days)


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""
