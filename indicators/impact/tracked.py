"""The measures a challenge was meant to move, each with what was done about it and how far it moved."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.effects.event_clock import Horizon
from indicators.impact import own_measures
from indicators.impact.dumbbell import signed
from indicators.impact.episode import Challenge
from indicators.impact.moved import Moved
from indicators.impact.own_measures import OwnChange
from indicators.impact.sentences import TERMS
from indicators.impact.words import judged
from indicators.series.measure_words import name
from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, day, listed

EXPECTED = {"increase": "expected to go up", "decrease": "expected to go down", "both": "expected to go either way"}
# States in which what was asked is done, and those in which it is known to have lasted or not.
DONE = ("done", "verified", "sustained", "lapsed")
_HORIZONS: tuple[Horizon, ...] = ("short", "long")


@dataclass(frozen=True)
class Tracked:
    """One measure that is to show what came of a challenge.

    Attributes
    ----------
    recommendations
        The ids of those it is linked to; empty where it was chosen for the challenge as a whole.
    before_results
        Whether it was chosen before the first result of after the challenge was published.
    """

    construct: str
    direction: str
    recommendations: tuple[str, ...]
    chosen_on: date | None
    before_results: bool | None
    illustrative: bool


def read(rows: pd.DataFrame) -> tuple[Tracked, ...]:
    """The measures of one challenge, from the rows of `tracked_measures`: those of most recommendations first."""
    return tuple(_tracked(row) for row in records(rows))


def table(
    found: Sequence[Tracked], measures: Mapping[str, Moved], milestones: pd.DataFrame, own: Sequence[OwnChange] = ()
) -> Table:
    """What was done beside what moved, a row for each measure.

    Parameters
    ----------
    measures
        Each measure around the challenge, by construct.
    milestones
        The rows of `recommendation_milestones`.
    own
        Measures the authority defined for itself, which nobody else has.
    """
    of_its_own = {each.measure.construct: each for each in own}
    states = {row["recommendation_id"]: row for row in records(milestones)}
    rows = tuple(
        (
            name((measures.get(each.construct) or of_its_own[each.construct]).measure),
            f"{EXPECTED[each.direction].capitalize()}; {_chosen(each)}",
            _done(each, states),
            *(
                _moved(measures[each.construct], horizon)
                if each.construct in measures
                else own_measures.at(of_its_own[each.construct], horizon)
                for horizon in _HORIZONS
            ),
        )
        for each in found
        if each.construct in measures or each.construct in of_its_own
    )
    head = ("Measure", "Expected", "Recommendations", "Short term", "Long term")
    return Table("What was done, and what moved.", head, rows)


def csv(found: Sequence[Tracked], measures: Mapping[str, Moved], challenge: Challenge) -> str:
    """The same, a row for each measure and horizon, with all decimals."""
    rows = [
        {
            "challenge_id": challenge.challenge_id, "authority_code": challenge.authority_code,
            "indicator": each.construct, "direction": each.direction, "chosen_on": each.chosen_on,
            "before_results": each.before_results, "recommendations": " ".join(each.recommendations),
            "horizon": horizon, "difference": move.gap if move else None,
            "reading": judged(around, move) if move else "",
            "illustrative": each.illustrative or challenge.illustrative,
        }
        for each in found
        if (around := measures.get(each.construct))
        for horizon in _HORIZONS
        for move in [around.moves.get(horizon)]
    ]  # fmt: skip
    return as_csv(pd.DataFrame(rows))


def ordered(found: Sequence[Tracked], measures: Sequence[Moved]) -> list[Moved]:
    """The measures with those tracked first, in their order."""
    places = {each.construct: at for at, each in enumerate(found)}
    return sorted(measures, key=lambda each: places.get(each.measure.construct, len(places)))


def _chosen(found: Tracked) -> str:
    if found.chosen_on is None:
        return "nobody knows since when"
    when = f"chosen {day(found.chosen_on)}"
    if found.before_results is None:
        return when
    return f"{when}, {'before' if found.before_results else 'after'} the first result was published"


def _done(found: Tracked, states: Mapping[str, Mapping[Hashable, Any]]) -> str:
    if not found.recommendations:
        return "Chosen for the challenge as a whole"
    known = [states[one]["status"] for one in found.recommendations if one in states]
    if not known:
        return "Nothing is known of its recommendations"
    n = len(known)
    done = sum(status in DONE for status in known)
    kept, lapsed = known.count("sustained"), known.count("lapsed")
    later = [f"{count(some)} {word}" for some, word in ((kept, "still in place"), (lapsed, "lapsed")) if some]
    return f"Done: {done} of {n}" + (f"; {listed(later)}" if later else "")


def _moved(found: Moved, horizon: Horizon) -> str:
    move = found.moves.get(horizon)
    if move is None:
        return f"No result in the {TERMS[horizon]}"
    return f"{judged(found, move)} ({signed(move.gap, found.measure)})"


def _tracked(row: Mapping[Hashable, Any]) -> Tracked:
    return Tracked(
        construct=row["construct"],
        direction=row["direction"],
        recommendations=tuple(row["recommendations"]),
        chosen_on=None if pd.isna(row["chosen_on"]) else row["chosen_on"].date(),
        before_results=None if pd.isna(row["before_results"]) else bool(row["before_results"]),
        illustrative=bool(row["illustrative"]),
    )
