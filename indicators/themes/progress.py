"""How far recommendations in each theme are, and which authorities were seen as strong in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.themes.asked import WITHOUT, Strength, Theme
from indicators.themes.matrix import Matrix, falls_in


@dataclass(frozen=True)
class Progress:
    """One theme.

    Attributes
    ----------
    recommendations, answered, done, verified, late
        Of those to authorities: all; those about which anything was ever said; and those in each of these counts.
    strengths
        What challenges saw as strong in it, by authority.
    """

    theme: Theme
    recommendations: int
    answered: int
    done: int
    verified: int
    late: int
    strengths: tuple[Strength, ...]

    @property
    def words(self) -> str:
        """How far they are: "12 of 20 done, 7 of them verified, 2 late"."""
        if not self.recommendations:
            return "No recommendation"
        if not self.answered:
            return "Nothing on record since"
        if not self.done:
            return f"None of {self.recommendations:,} done{self._late}"
        peers = f", {self.verified:,} of them verified" if self.verified else ", none of them verified"
        return f"{self.done:,} of {self.recommendations:,} done{peers}{self._late}"

    @property
    def _late(self) -> str:
        return f", {self.late:,} late" if self.late else ""


def compute(matrix: Matrix, strengths: Sequence[Strength]) -> tuple[Progress, ...]:
    """How far each theme of a matrix is; themes that only strengths fall in are not among them.

    Parameters
    ----------
    matrix
        Of all states: narrowed to the late ones, everything would be late.
    strengths
        Of the same kind, on record or made up.

    Raises
    ------
    ValueError
        Strengths on record stand beside made-up recommendations, or the other way round.
    """
    if any(each.made_up != matrix.made_up for each in strengths):
        raise ValueError("what is on record and what is made up are never shown together")
    return tuple(_progress(matrix, theme, strengths) for theme in matrix.themes)


def _progress(matrix: Matrix, theme: Theme, strengths: Sequence[Strength]) -> Progress:
    members = [each for each in matrix.of(theme) if each.authority_code != matrix.region.code]
    done, verified, late = (sum(name in each.counts for each in members) for name in ("done", "verified", "late"))
    strong = () if theme.name == WITHOUT else tuple(s for s in strengths if falls_in(s, theme, matrix.grouping))
    return Progress(theme, len(members), sum(bool(each.state) for each in members), done, verified, late, strong)


def seen_as_strong(matrix: Matrix, found: Progress) -> tuple[tuple[str, str], ...]:
    """The authorities seen as strong in a theme, A to Z: name, and the challenge that saw it last."""
    newest: dict[str, str] = {}
    for each in found.strengths:
        newest.setdefault(each.authority_code, each.challenge_id)
    return tuple((place.code, newest[place.code]) for place in matrix.places if place.code in newest)
