"""How long recommendations take from the last day on site to a milestone, all together and by area and priority.

Who has not come to it is censored on the day looked at, also if it ended otherwise: that day is known for everybody
beforehand, so what was moved or given up simply never comes to it. With censoring of that one kind the estimate is the
share of all that comes to it in time, as that of Aalen and Johansen would be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.lasting import survival
from indicators.lasting.lives import Life, Milestone, Population
from indicators.lasting.survival import Survival
from indicators.wording import typographic

# With fewer, one recommendation moves the line by more than 20 points, and a reader might tell whose it is.
FEWEST = 5
DAYS_A_MONTH = 365.25 / 12
PRIORITIES = ("High", "Medium", "Low")


@dataclass(frozen=True)
class Wait:
    """How long some recommendations took to a milestone.

    Attributes
    ----------
    n, reached
        How many are counted, and how many of them have come to it.
    curve
        The share still waiting by months since the last day on site, as long as five are waiting; None for fewer than
        five.
    not_dated
        How many have come to it on a day nobody said; they are not counted.
    before_visit
        How many are said to have come to it before the last day on site; they are not counted.
    earliest, latest
        The median in months if those without a day had come to it as early, or as late, as can be; None where it is not
        reached, or nothing is without a day.
    """

    milestone: Milestone
    n: int
    reached: int
    curve: Survival | None
    not_dated: int = 0
    before_visit: int = 0
    earliest: float | None = None
    latest: float | None = None


@dataclass(frozen=True)
class Group:
    """The recommendations of one area or priority, and how long they took to each milestone."""

    kind: str
    name: str
    label: str
    waits: Mapping[Milestone, Wait]


@dataclass(frozen=True)
class Waits:
    """How long all of a population took, and its groups: by area (one may be in several), and by priority."""

    population: Population
    overall: Group
    areas: tuple[Group, ...]
    priorities: tuple[Group, ...]


def compute(population: Population, areas: Mapping[str, str]) -> Waits:
    """How long the recommendations of a population took.

    Parameters
    ----------
    areas
        The labels of the areas, in their order; those nothing falls in are left out.
    """
    lives, as_at = population.lives, population.as_at
    given = dict.fromkeys(area for life in lives for area in life.areas)
    names = [name for name in areas if name in given] + [name for name in given if name not in areas]
    by_area = [(name, areas.get(name, name), [life for life in lives if name in life.areas]) for name in names]
    by_area.append(("", "No area given", [life for life in lives if not life.areas]))
    ranked = sorted({life.priority for life in lives}, key=_rank)
    by_priority = [
        (name, f"{name} priority" if name else "No priority given", [life for life in lives if life.priority == name])
        for name in ranked
    ]
    return Waits(
        population,
        _group("all", "", "All recommendations", lives, as_at),
        tuple(_group("area", name, typographic(label), members, as_at) for name, label, members in by_area if members),
        tuple(_group("priority", name, label, members, as_at) for name, label, members in by_priority if members),
    )


def _rank(priority: str) -> tuple[int, str]:
    """The usual words first and in their order, then others, and what has none last."""
    return (PRIORITIES.index(priority) if priority in PRIORITIES else 3 if priority else 4, priority)


def _group(kind: str, name: str, label: str, lives: Sequence[Life], as_at: date) -> Group:
    milestones: tuple[Milestone, ...] = ("done", "verified")
    return Group(kind, name, label, {milestone: _wait(milestone, lives, as_at) for milestone in milestones})


def _wait(milestone: Milestone, lives: Sequence[Life], as_at: date) -> Wait:
    days: list[tuple[int, bool]] = []
    # Of those without a day: the earliest and the latest it can have been.
    bounds: list[tuple[int, int]] = []
    before_visit = 0
    for life in lives:
        found = life.milestones.get(milestone)
        if found is None:
            days.append(((as_at - life.visit_end_on).days, False))
            continue
        waited = (found.on - life.visit_end_on).days
        if waited < 0:
            before_visit += 1
        elif found.is_exact:
            days.append((waited, True))
        else:
            earliest = max((found.after - life.visit_end_on).days, 0) if found.after else 0
            bounds.append((earliest, waited))
    curve = _curve(days)
    return Wait(
        milestone=milestone,
        n=len(days),
        reached=sum(came for _, came in days),
        curve=curve,
        not_dated=len(bounds),
        before_visit=before_visit,
        earliest=_median([*days, *((first, True) for first, _ in bounds)]) if bounds else None,
        latest=_median([*days, *((last, True) for _, last in bounds)]) if bounds else None,
    )


def _curve(days: Sequence[tuple[int, bool]]) -> Survival | None:
    if len(days) < FEWEST:
        return None
    found = survival.compute([waited / DAYS_A_MONTH for waited, _ in days], [came for _, came in days])
    return found.while_at_risk(FEWEST)


def _median(days: Sequence[tuple[int, bool]]) -> float | None:
    curve = _curve(days)
    return curve.median().time if curve else None
