"""Recommendations by what they are about: areas of the self-assessment, and the regulator's quality statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.ribbon import KINDS, Kind
from indicators.recommendations.selection import WITHOUT
from indicators.recommendations.standing import DONE, attention
from indicators.wording import typographic


@dataclass(frozen=True)
class Group:
    """One area or statement: its name in addresses, its label, a square for each recommendation, and the same in words.

    A square is a kind of stretch of a history; `open` is one that nothing has been said about.
    """

    name: str
    label: str
    squares: tuple[Kind | str, ...]
    words: str


def by_area(found: Sequence[Recommendation], areas: Mapping[str, str], today: date) -> tuple[Group, ...]:
    """The areas in their order, also those without a recommendation; former areas only where one falls in them."""
    return _groups(found, areas, lambda each: each.areas, "No area given", today)


def by_statement(found: Sequence[Recommendation], statements: Mapping[str, str], today: date) -> tuple[Group, ...]:
    """The quality statements in their order."""
    return _groups(found, statements, lambda each: each.quality_statements, "No quality statement given", today)


def square(each: Recommendation) -> Kind | str:
    """How a recommendation stands, as the mark of its square."""
    if each.late:
        return "late"
    if each.silent:
        return "silent"
    return KINDS.get(each.status, "open")


def _groups(
    found: Sequence[Recommendation],
    labels: Mapping[str, str],
    of: Callable[[Recommendation], Sequence[str]],
    without: str,
    today: date,
) -> tuple[Group, ...]:
    given = dict.fromkeys(name for each in found for name in of(each))
    names = [*labels, *(name for name in given if name not in labels)]
    groups = [
        _group(name, typographic(labels.get(name, name)), [each for each in found if name in of(each)], today)
        for name in names
    ]
    rest = [each for each in found if not of(each)]
    return (*groups, *([_group(WITHOUT, without, rest, today)] if rest else []))


def _group(name: str, label: str, members: Sequence[Recommendation], today: date) -> Group:
    ordered = sorted(members, key=lambda each: (-_settled(each), attention(each, today)))
    return Group(name, label, tuple(square(each) for each in ordered), _words(members))


def _settled(each: Recommendation) -> int:
    """Verified first, then done, then all that is not: the squares read like a row that fills up."""
    return 2 if each.status in ("verified", "sustained") else 1 if each.status == "done" else 0


def _words(members: Sequence[Recommendation]) -> str:
    if not members:
        return "No recommendation"
    n, done = len(members), sum(each.status in DONE for each in members)
    if all(not each.history for each in members):
        return f"{n:,}, nothing on record since"
    parts = [f"{done:,} of {n:,} done"]
    late, silent = sum(each.late for each in members), sum(each.silent for each in members)
    parts += [f"{how_many:,} {word}" for how_many, word in ((late, "late"), (silent, "silent")) if how_many]
    return ", ".join(parts)
