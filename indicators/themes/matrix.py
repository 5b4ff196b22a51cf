"""Which themes came up where: recommendations by area or quality statement, and by authority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.themes.asked import UNDATED, WITHOUT, Asked, Grouping, Place, Strength, Theme
from indicators.wording import typographic


@dataclass(frozen=True)
class Matrix:
    """Recommendations by theme and authority.

    Attributes
    ----------
    themes
        Those in use in their order, then former ones that something falls in, then what has none.
    places
        The authorities, A to Z.
    region
        The region as a whole, which is no authority and in none of the counts of authorities.
    listed
        Codes of those with recommendations on record before they were narrowed by how they stand: with a list, no
        recommendation in a theme is none; without one, nothing can be said.
    found
        The recommendations counted, each once.
    made_up
        Whether they are made up.
    period
        The year of the challenges they are from, or `UNDATED`; empty for all.
    """

    grouping: Grouping
    themes: tuple[Theme, ...]
    places: tuple[Place, ...]
    region: Place
    listed: frozenset[str]
    found: tuple[Asked, ...]
    made_up: bool
    period: str

    @property
    def on_record(self) -> str:
        """Where a list is, or is not: "on record", or "on record for 2020" where only that year is looked at."""
        if not self.period:
            return "on record"
        return f"on record for {'challenges without a date' if self.period == UNDATED else self.period}"

    @property
    def to_authorities(self) -> tuple[Asked, ...]:
        """Those made to one authority, each once."""
        return tuple(each for each in self.found if each.authority_code != self.region.code)

    @property
    def with_list(self) -> tuple[Place, ...]:
        """The authorities with a list on record."""
        return tuple(place for place in self.places if place.code in self.listed)

    def cell(self, place: Place, theme: Theme) -> tuple[Asked, ...]:
        """What was asked of a place in a theme."""
        return tuple(each for each in self.of(theme) if each.authority_code == place.code)

    def of(self, theme: Theme) -> tuple[Asked, ...]:
        """Everything in a theme, also what was asked of the region."""
        return tuple(each for each in self.found if falls_in(each, theme, self.grouping))

    def count(self, theme: Theme) -> int:
        """How many recommendations to authorities are in a theme."""
        return sum(each.authority_code != self.region.code for each in self.of(theme))

    def where(self, theme: Theme) -> tuple[Place, ...]:
        """The authorities in which a theme came up."""
        codes = {each.authority_code for each in self.of(theme)}
        return tuple(place for place in self.places if place.code in codes)

    def total(self, theme: Theme) -> str:
        """How often and how widely a theme came up: "6 recommendations in 4 authorities"."""
        n, m = self.count(theme), len(self.where(theme))
        if not n:
            return "No recommendation"
        noun = "recommendation" if n == 1 else "recommendations"
        return f"{n:,} {noun} in {m:,} {'authority' if m == 1 else 'authorities'}"


def compute(
    found: Sequence[Asked],
    places: Sequence[Place],
    region: Place,
    grouping: Grouping,
    labels: Mapping[str, str],
    show: str = "",
    period: str = "",
) -> Matrix:
    """Recommendations of one kind and one period, by theme and authority.

    Parameters
    ----------
    places
        The authorities, A to Z.
    labels
        The terms in use, in their order, with their labels.
    show
        The name of a count, such as late, to narrow them by; empty for all.
    period
        The year that `found` has been narrowed to, or `UNDATED`; empty for all.

    Raises
    ------
    ValueError
        What is on record and what is made up stand together, or something was asked of none of these places.
    """
    if len({each.made_up for each in found}) > 1:
        raise ValueError("recommendations on record and made-up ones are never counted together")
    if strange := {each.authority_code for each in found} - {place.code for place in (*places, region)}:
        raise ValueError(f"no place has the code {', '.join(sorted(strange))}")
    kept = tuple(each for each in found if not show or show in each.counts)
    listed = frozenset(each.authority_code for each in found)
    made_up = any(each.made_up for each in found)
    return Matrix(grouping, themes(found, grouping, labels), tuple(places), region, listed, kept, made_up, period)


def themes(found: Sequence[Asked], grouping: Grouping, labels: Mapping[str, str]) -> tuple[Theme, ...]:
    """The themes to group by; where nothing falls in any, only that there is none."""
    given = list(dict.fromkeys(name for each in found for name in grouping.of(each)))
    in_use = list(labels) if given else []
    names = [*in_use, *sorted(name for name in given if name not in labels)]
    rest = [Theme(WITHOUT, grouping.without)] if any(not grouping.of(each) for each in found) else []
    return (*(Theme(name, typographic(labels.get(name, name))) for name in names), *rest)


def falls_in(each: Asked | Strength, theme: Theme, grouping: Grouping) -> bool:
    """Whether something falls in a theme."""
    named = grouping.of(each)
    return not named if theme.name == WITHOUT else theme.name in named
