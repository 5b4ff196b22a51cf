"""What a visitor asks to see of the themes: all of it in the address, so that a link shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from indicators.recommendations.standing import LISTS
from indicators.themes.asked import GROUPINGS, UNDATED, Asked, Grouping, Place, Theme
from indicators.themes.matrix import Matrix
from pages.parts import choices, recommendation_choices

# The part of the page that says who was told what.
TOLD = "who-was-told"


@dataclass(frozen=True)
class Wanted:
    """What is asked for: how to group, of which year's challenges, and how recommendations stand."""

    grouping: Grouping
    period: str
    show: str

    @property
    def counted_as(self) -> str:
        """The count they are narrowed by, as a sentence names it; empty for all."""
        return LISTS[self.show].label.lower() if self.show else ""


def asked(years: Sequence[str], said: list[str]) -> Wanted:
    """What the address asks for; what it names that does not exist is left out, and said."""
    by = _one("by", list(GROUPINGS), said)
    return Wanted(GROUPINGS[by or "areas"], _one("period", years, said), _one("show", list(LISTS), said))


def theme_asked(found: Sequence[Theme], said: list[str]) -> Theme | None:
    """The theme whose list is asked for; None for none."""
    name = _one("theme", [theme.name for theme in found], said)
    return next((theme for theme in found if theme.name == name), None)


def draw_selectors(wanted: Wanted, years: Sequence[str]) -> None:
    """How to group, and which year's challenges."""
    _select("by", "Grouped by", list(GROUPINGS), wanted.grouping.name, {n: g.label for n, g in GROUPINGS.items()})
    if len(years) > 1:
        labels = {"": "All", **{year: year for year in years}, UNDATED: "No date on record"}
        _select("period", "Year of the challenge", ["", *years], wanted.period, labels)


def theme_link(theme: Theme | None, place: Place | None = None) -> str:
    """The address of who was told what in a theme, or of what one place was told; None closes the list again."""
    part = f"{TOLD}-{place.code}" if place else TOLD if theme else ""
    return f"{choices.here(theme=theme.name if theme else '')}{f'#{part}' if part else ''}"


def cell_link(matrix: Matrix, place: Place, theme: Theme, wanted: Wanted) -> str:
    """The address of exactly the recommendations a cell counts.

    That is the list of one authority, narrowed. Where that cannot be narrowed as this page is, because a year had
    several challenges or one without a list of its own, it is the list on this page.
    """
    members = matrix.cell(place, theme)
    challenge = _only_challenge(members) if wanted.period else ""
    if challenge is None:
        return theme_link(theme, place)
    which = {
        "authority": place.code,
        matrix.grouping.choice: theme.name,
        "show": wanted.show,
        "challenge": challenge,
        "example": "yes" if matrix.made_up else "",
    }
    address = choices.address("my-recommendations", **{name: value for name, value in which.items() if value})
    return f"{address}#{recommendation_choices.LIST}"


def list_link(place: Place, *, made_up: bool) -> str:
    """The address of everything one authority was told."""
    return choices.address("my-recommendations", authority=place.code, **({"example": "yes"} if made_up else {}))


def one_link(each: Asked) -> str:
    """The address of one recommendation."""
    return choices.address("my-recommendations", recommendation=each.recommendation_id)


def _only_challenge(members: Sequence[Asked]) -> str | None:
    """The one challenge all of them are from, where the list of its authority can be narrowed to it."""
    found = {each.challenge_id for each in members if each.has_steps}
    return found.pop() if len(found) == 1 and all(each.has_steps for each in members) else None


def _select(name: str, label: str, options: list[str], value: str, labels: dict[str, str]) -> None:
    recommendation_choices.select(name, label, options, value, lambda each: labels[each])


def _one(name: str, allowed: Sequence[str], said: list[str]) -> str:
    if not st.query_params.get(name):
        return ""
    found, refused = choices.in_address(name, allowed)
    if refused:
        said.append(f"The address asks for {refused}, which is nothing this page can group or list by. It is left out.")
    return found or ""
