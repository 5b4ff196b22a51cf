"""Recommendations and strengths for tests of themes, as short as a test can say them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

from indicators.themes.asked import Asked, Place, Strength

PLACES = tuple(Place(name.lower(), name) for name in ("Ash", "Birch", "Cedar", "Elm"))
ASH, BIRCH, CEDAR, ELM = PLACES
REGION = Place("region", "West Midlands")
AREAS = {"money": "Use of money", "practice": "Practice", "market": "The market"}
_PLAIN = Asked(
    recommendation_id="", authority_code="ash", challenge_id="ash-2024", has_steps=True, year=2024, when="May 2024",
    text="Do it.", state="", areas=("money",), quality_statements=(), raised_by_expert=None, counts=frozenset(),
    made_up=False,
)  # fmt: skip
_STRONG = Strength(
    finding_id="", authority_code="ash", challenge_id="ash-2024", when="May 2024", text="Good.", areas=("money",),
    quality_statements=(), made_up=False,
)  # fmt: skip
_numbers = count(1)


def told(place: Place, *areas: str, **more: Any) -> Asked:
    """One recommendation to a place in some areas, with whatever else a test says of it."""
    if isinstance(more.get("counts"), str):
        more["counts"] = frozenset(more["counts"].split())
    given = {"recommendation_id": f"r{next(_numbers)}", "authority_code": place.code, "areas": areas, **more}
    return replace(_PLAIN, **given)


def strong(place: Place, *areas: str, **more: Any) -> Strength:
    """One strength of a place in some areas."""
    given = {"finding_id": f"f{next(_numbers)}", "authority_code": place.code, "areas": areas, **more}
    return replace(_STRONG, **given)
