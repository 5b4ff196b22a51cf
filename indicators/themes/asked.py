"""What themes are made of: what was asked of whom, what was seen as strong, and the two ways to group both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# The name in an address for what has no area, or no quality statement.
WITHOUT = "none"
# The name in an address for challenges whose date is not on record.
UNDATED = "undated"


@dataclass(frozen=True)
class Place:
    """An authority of the programme, or the region as a whole."""

    code: str
    name: str


@dataclass(frozen=True)
class Theme:
    """One area or quality statement: its name in addresses and its label."""

    name: str
    label: str


@dataclass(frozen=True)
class Asked:
    """One recommendation, as far as themes need it.

    Attributes
    ----------
    has_steps
        Whether its challenge is one that the list of one authority can be narrowed to.
    year
        The year its challenge began; None where that is not on record.
    when
        When its challenge was, in words.
    state
        How it stands, in a word; empty where nothing was ever said about it.
    raised_by_expert
        Whether an expert by experience raised it; None where that is not on record.
    counts
        The names of the counts it is in, such as done or late, as on the list of one authority.
    """

    recommendation_id: str
    authority_code: str
    challenge_id: str
    has_steps: bool
    year: int | None
    when: str
    text: str
    state: str
    areas: tuple[str, ...]
    quality_statements: tuple[str, ...]
    raised_by_expert: bool | None
    counts: frozenset[str]
    made_up: bool


@dataclass(frozen=True)
class Strength:
    """One thing a challenge saw as strong."""

    finding_id: str
    authority_code: str
    challenge_id: str
    when: str
    text: str
    areas: tuple[str, ...]
    quality_statements: tuple[str, ...]
    made_up: bool


@dataclass(frozen=True)
class Grouping:
    """One of the two ways to group: its words, and the name under which the list of one authority knows it."""

    name: str
    label: str
    one: str
    many: str
    choice: str
    without: str

    def of(self, each: Asked | Strength) -> tuple[str, ...]:
        """The names of the themes that something falls in."""
        return each.areas if self.name == "areas" else each.quality_statements


GROUPINGS: Mapping[str, Grouping] = {
    "areas": Grouping(
        "areas", "Areas of the self-assessment", "area", "areas", "area", "No area given",
    ),
    "statements": Grouping(
        "statements", "CQC quality statements", "quality statement", "quality statements", "statement",
        "No quality statement given",
    ),
}  # fmt: skip


def one_kind(found: tuple[Asked, ...], *, prefer_made_up: bool) -> tuple[tuple[Asked, ...], int]:
    """Either what is on record or what is made up, never both; and how many there are of the other kind.

    Parameters
    ----------
    prefer_made_up
        Whether the made-up ones are asked for; what is on record comes first otherwise.
    """
    real = tuple(each for each in found if not each.made_up)
    made_up = tuple(each for each in found if each.made_up)
    if made_up and (prefer_made_up or not real):
        return made_up, len(real)
    return real, len(made_up)


def years(found: tuple[Asked, ...]) -> list[str]:
    """The years that challenges of these began in, newest first, then `UNDATED` if there are such."""
    known = sorted({each.year for each in found if each.year is not None}, reverse=True)
    return [*map(str, known), *([UNDATED] if any(each.year is None for each in found) else [])]


def of_year(found: tuple[Asked, ...], wanted: str) -> tuple[Asked, ...]:
    """Those whose challenge began in a year; all of them where none is asked for."""
    return tuple(
        each
        for each in found
        if not wanted or (str(each.year) == wanted if each.year is not None else wanted == UNDATED)
    )
