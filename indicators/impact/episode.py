"""All measures of one authority around one challenge, and how many of them moved further than is usual elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from indicators.effects.event_clock import Horizon, Visit, visit
from indicators.impact import moved
from indicators.impact.frozen import Frozen
from indicators.impact.move import Move
from indicators.impact.moved import Moved
from indicators.impact.panel import Panel
from indicators.series.reading import records
from indicators.wording import dated


@dataclass(frozen=True)
class Challenge:
    """One challenge of one of the 14.

    Attributes
    ----------
    when
        Its days, as exactly as they are known, in words.
    visit
        Its days as the clock needs them; None where not even the month is known.
    """

    challenge_id: str
    authority_code: str
    authority: str
    when: str
    precision: str
    visit: Visit | None
    illustrative: bool
    source_url: str


@dataclass(frozen=True)
class Tally:
    """Of the results that can be judged at one horizon, how many moved further than usual: up, and down.

    `better` and `worse` are those of measures with an agreed direction.
    """

    judged: int
    beyond: int
    better: int
    worse: int


@dataclass(frozen=True)
class Episode:
    """One challenge and what became of each measure around it; `measures` in order of topic and code."""

    challenge: Challenge
    measures: tuple[Moved, ...]

    def tally(self, horizon: Horizon) -> Tally:
        """Of the results that can be judged at a horizon."""
        return tallied([(each, each.moves[horizon]) for each in self.measures if horizon in each.moves])


def read_challenges(rows: pd.DataFrame) -> tuple[Challenge, ...]:
    """The challenges of the 14, oldest first, those without a day last."""
    return tuple(_challenge(row) for row in records(rows))


def compute(
    challenge: Challenge, panels: Mapping[str, Sequence[Panel]], frozen: Mapping[str, Frozen] | None = None
) -> Episode:
    """What became of every measure around a challenge.

    Parameters
    ----------
    frozen
        The baselines that were frozen for it, by construct; the others are as published now.

    Raises
    ------
    ValueError
        Its month is not known, so that nothing is before or after it.
    """
    if challenge.visit is None:
        raise ValueError(f"the month of {challenge.challenge_id} is not known")
    found = {name: moved.compute(panels[name], challenge.authority_code, challenge.visit) for name in panels}
    held = frozen or {}
    return Episode(challenge, tuple(moved.from_frozen(each, held.get(name)) for name, each in found.items()))


def tallied(found: Sequence[tuple[Moved, Move]]) -> Tally:
    """Of some results, how many moved further than usual; a thin baseline or too few others are not judged."""
    judged = [(each.measure.polarity * move.beyond, move.beyond) for each, move in found
              if move.beyond is not None and not each.is_thin]  # fmt: skip
    return Tally(
        judged=len(judged),
        beyond=sum(side != 0 for _, side in judged),
        better=sum(toward > 0 for toward, _ in judged),
        worse=sum(toward < 0 for toward, _ in judged),
    )


def noticed_from(episodes: Sequence[Episode], horizon: Horizon) -> float | None:
    """The change in one authority, in points of a percentage, from which a result is further out than usual.

    The median over the survey measures of half the width of what is usual; None where there is none.
    """
    halves = [
        (move.usual[1] - move.usual[0]) / 2
        for episode in episodes
        for each in episode.measures
        if each.measure.kind == "survey" and each.measure.symbol == "%"
        and (move := each.moves.get(horizon)) and move.usual and not each.is_thin
    ]  # fmt: skip
    return median(halves) if halves else None


def _challenge(row: Mapping[Hashable, Any]) -> Challenge:
    first, last = _day(row["start_on"]), _day(row["end_on"])
    return Challenge(
        challenge_id=row["challenge_id"],
        authority_code=row["authority_code"],
        authority=row["name"],
        when=dated(first, last, row["date_precision"]),
        precision=row["date_precision"],
        visit=visit(first, last, row["date_precision"]),
        illustrative=bool(row["illustrative"]),
        source_url=row["source_url"] if isinstance(row["source_url"], str) else "",
    )


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()
