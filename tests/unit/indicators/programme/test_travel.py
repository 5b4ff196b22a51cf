"""What one authority's people saw elsewhere, and what is open at home."""

from __future__ import annotations

from datetime import date

import pandas as pd

from indicators.programme.exposure import compute as exposures
from indicators.programme.travel import Shared, compute, headline, strengths_words, team_words
from tests.unit.indicators.programme.made import member, team, visit_to

DUDLEY, WALSALL = visit_to("Dudley", date(2024, 3, 5)), visit_to("Walsall", date(2026, 3, 5))
HOME = visit_to("Birmingham", date(2025, 1, 1))
VISITS = exposures(
    team(
        member("lead", "Birmingham", **DUDLEY), member("elected member", "Birmingham", **WALSALL),
        member("lead", "Coventry", **WALSALL), member("lead", "Dudley", **HOME), member("lead", "Dudley", **HOME),
        member("expert by experience", None, True, **HOME),
    )
)  # fmt: skip


def areas(*rows: tuple[str, str, str, str, int], illustrative: bool = False) -> pd.DataFrame:
    """Challenge, host, kind, area and how many are open."""
    columns = ["challenge_id", "authority_code", "kind", "area", "open_items"]
    return pd.DataFrame(list(rows), columns=columns).assign(items=1, illustrative=illustrative)


FOUND = areas(
    ("dudley-2024", "Dud", "strength", "Practice", 0),
    ("dudley-2024", "Dud", "strength", "Market", 0),
    ("dudley-2024", "Dud", "recommendation", "Practice", 3),
    ("dudley-2024", "Dud", "recommendation", "Resources", 3),
    ("dudley-2024", "Dud", "consideration", "Leadership", 0),
    ("birmingham-2025", "Bir", "recommendation", "Practice", 2),
    ("birmingham-2025", "Bir", "recommendation", "Resources", 1),
    ("birmingham-2025", "Bir", "recommendation", "Leadership", 1),
    ("birmingham-2025", "Bir", "recommendation", "Market", 0),
    ("birmingham-older", "Bir", "recommendation", "Practice", 1),
)


def test_where_people_went_and_what_is_open_at_home_in_areas_seen_there():
    found = compute(VISITS, FOUND, "Bir")
    assert [(trip.visit.host, trip.roles) for trip in found.trips] == [
        ("Walsall", ("elected member",)), ("Dudley", ("lead",)),
    ]  # fmt: skip
    assert found.trips[1].strengths == ("Practice", "Market")
    # Strong there and open here comes first; what is closed at home, or was only considered there, is not named.
    assert found.trips[1].shared == (Shared("Practice", 3, True), Shared("Resources", 1, False))
    assert found.trips[0].shared == ()
    assert [visit.host for visit in found.hosted] == ["Birmingham"]


def test_what_is_made_up_at_home_says_nothing_about_a_visit_on_record():
    made_up = areas(("birmingham-2025", "Bir", "recommendation", "Practice", 2), illustrative=True)
    real = FOUND[FOUND["authority_code"] == "Dud"]
    found = compute(VISITS, pd.concat([real, made_up]), "Bir")
    assert [trip.shared for trip in found.trips] == [(), ()]


def test_the_words():
    found = compute(VISITS, FOUND, "Bir")
    assert headline(found, "Birmingham") == (
        "Birmingham’s people have been to two other authorities, and two areas on record there are open at home"
    )
    assert headline(compute(VISITS, FOUND, "Wal"), "Walsall") == "No one from Walsall is on record as a reviewer"
    assert headline(compute(VISITS, FOUND, "Cov"), "Coventry") == (
        "Coventry’s people have been to one other authority; no area on record there is open at home"
    )
    assert strengths_words(found.trips[1]) == "Strengths found there: Practice; Market."
    assert strengths_words(found.trips[0]) == "No strengths found there are on record."
    assert team_words(found.hosted[0]) == "Dudley (lead) and a home authority not recorded (expert by experience)"
    (bare,) = exposures(team({**member("", None), "role": None}))
    assert team_words(bare) == "who was on the team is not on record"
