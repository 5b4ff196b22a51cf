"""Learning that travels home: where one authority's people went, what was strong there, and what is open at home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.programme.exposure import Visit, roles
from indicators.series.reading import records
from indicators.wording import count, listed, typographic


@dataclass(frozen=True)
class Shared:
    """An area that was strong where its people went, or was asked of the host too, and is open at home."""

    area: str
    own_open: int
    is_strength: bool


@dataclass(frozen=True)
class Trip:
    """One visit of an authority's people: their roles, the areas of strengths found there, and what is open at home."""

    visit: Visit
    roles: tuple[str, ...]
    strengths: tuple[str, ...]
    shared: tuple[Shared, ...]


@dataclass(frozen=True)
class Travel:
    """What one authority hosted, and where its people went; both newest first, undated last."""

    hosted: tuple[Visit, ...]
    trips: tuple[Trip, ...]


def compute(visits: Sequence[Visit], areas: pd.DataFrame, code: str) -> Travel:
    """The travels of one authority.

    Parameters
    ----------
    visits
        Of one kind: on record or made up.
    areas
        The rows of `areas_found`.
    """
    kinds = {visit.illustrative for visit in visits}
    found: dict[tuple[str, str], list[str]] = {}
    at_home: dict[str, int] = {}
    for row in records(areas):
        found.setdefault((row["challenge_id"], row["kind"]), []).append(row["area"])
        if row["authority_code"] == code and row["illustrative"] in kinds and row["open_items"]:
            at_home[row["area"]] = at_home.get(row["area"], 0) + int(row["open_items"])
    newest = sorted(visits, key=lambda visit: (visit.start_on is not None, visit.start_on), reverse=True)
    trips = [_trip(visit, found, at_home, code) for visit in newest if visit.of(code) and visit.host_code != code]
    return Travel(tuple(visit for visit in newest if visit.host_code == code), tuple(trips))


def team_words(visit: Visit) -> str:
    """The home authorities of a team with their roles."""
    if not visit.team:
        return "who was on the team is not on record"
    by_home: dict[str, list[str]] = {}
    for member in visit.team:
        by_home.setdefault(member.reviewer or "a home authority not recorded", []).extend(roles([member]))
    return listed([f"{home} ({', '.join(dict.fromkeys(held))})" for home, held in by_home.items()])


def strengths_words(trip: Trip) -> str:
    """The areas in which strengths were found there."""
    if not trip.strengths:
        return "No strengths found there are on record."
    return f"Strengths found there: {typographic('; '.join(trip.strengths))}."


def headline(travel: Travel, name: str) -> str:
    """What the section finds."""
    places = list(dict.fromkeys(trip.visit.host for trip in travel.trips))
    if not places:
        return f"No one from {name} is on record as a reviewer"
    areas = {shared.area for trip in travel.trips for shared in trip.shared}
    went = (
        f"{name}’s people have been to {count(len(places))} other {'authority' if len(places) == 1 else 'authorities'}"
    )
    if not areas:
        return f"{went}; no area on record there is open at home"
    seen = "area on record there is" if len(areas) == 1 else "areas on record there are"
    return f"{went}, and {count(len(areas))} {seen} open at home"


def _trip(visit: Visit, found: dict[tuple[str, str], list[str]], at_home: dict[str, int], code: str) -> Trip:
    strengths = found.get((visit.challenge_id, "strength"), [])
    asked = [area for area in found.get((visit.challenge_id, "recommendation"), []) if area not in strengths]
    shared = [Shared(area, at_home[area], True) for area in strengths if area in at_home]
    shared += [Shared(area, at_home[area], False) for area in asked if area in at_home]
    return Trip(visit, tuple(roles(visit.of(code))), tuple(strengths), tuple(shared))
