"""How far themes are, and who was seen as strong in them."""

from __future__ import annotations

import pytest

from indicators.themes import progress
from indicators.themes.asked import Strength
from indicators.themes.progress import Progress, seen_as_strong
from tests.unit.indicators.themes.test_matrix import of
from tests.unit.indicators.themes.told import ASH, BIRCH, CEDAR, REGION, strong, told


def test_done_verified_and_late_are_counted_in_words():
    found = [
        told(ASH, "money", state="Verified", counts="done verified"),
        told(ASH, "money", state="Done", counts="done to_verify"),
        told(BIRCH, "money", state="In progress", counts="late open"),
        told(REGION, "money", state="Done", counts="done"),
        told(ASH, "practice", state="Planned", counts="late open"),
        told(ASH, "market"),
    ]
    money, practice, market = progress.compute(of(found), [])
    assert money.words == "2 of 3 done, 1 of them verified, 1 late"
    assert practice.words == "None of 1 done, 1 late"
    assert market.words == "Nothing on record since"


def test_done_and_not_looked_at_says_so():
    found = [told(ASH, "money", state="Done", counts="done to_verify")]
    money, practice, _ = progress.compute(of(found), [])
    assert money.words == "1 of 1 done, none of them verified"
    assert practice.words == "No recommendation"


def money_of(*strengths: Strength) -> tuple[Progress, tuple[tuple[str, str], ...]]:
    made = of([told(ASH, "money"), told(ASH)])
    money, *_, without = progress.compute(made, strengths)
    assert without.strengths == ()
    return money, seen_as_strong(made, money)


def test_who_was_seen_as_strong_stands_a_to_z_once_with_the_newest_challenge():
    first, second = strong(CEDAR, "money", challenge_id="new"), strong(CEDAR, "money", challenge_id="old")
    money, seen = money_of(first, second, strong(BIRCH, "money", "practice"), strong(ASH, "market"), strong(ASH))
    assert len(money.strengths) == 3
    assert seen == (("birch", "ash-2024"), ("cedar", "new"))


def test_made_up_strengths_never_stand_beside_recommendations_on_record():
    with pytest.raises(ValueError, match="never shown together"):
        money_of(strong(ASH, "money", made_up=True))
