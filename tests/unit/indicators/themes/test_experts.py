"""What experts by experience raised, and what is kept back."""

from __future__ import annotations

from indicators.themes import experts
from indicators.themes.asked import Asked, Place
from tests.unit.indicators.themes.told import AREAS, ASH, BIRCH, CEDAR, ELM, told


def some(area: str, raised: int, not_raised: int, places: tuple[Place, ...] = (ASH, BIRCH, CEDAR)) -> list[Asked]:
    """So many recommendations in one area, one place after the other."""
    flags = [True] * raised + [False] * not_raised
    return [told(places[at % len(places)], area, raised_by_expert=flag) for at, flag in enumerate(flags)]


def words(found: list[Asked]) -> dict[str, str]:
    shares = experts.compute(found, AREAS)
    return {each.label: each.words for each in (shares.total, *shares.lines)}


def test_five_recommendations_to_three_authorities_are_enough():
    assert words(some("money", 2, 3))["Use of money"] == "2 of 5 (40%)"


def test_four_recommendations_or_two_authorities_are_too_few():
    for few in (some("money", 2, 2), some("money", 4, 4, (ASH, BIRCH))):
        found = words(few)
        assert found["Use of money"] == found["All areas"] == "too few to say"


def test_not_known_is_no_no():
    unknown = [told(ELM, "money") for _ in range(3)]
    assert words(some("money", 1, 7) + unknown)["Use of money"] == "1 of 8 (13%); 3 more not known"
    assert words(unknown)["Use of money"] == "not on record"
    assert words(unknown)["All areas"] == "not on record"


def test_one_line_kept_back_takes_the_smallest_other_with_it():
    found = words(some("money", 3, 7) + some("practice", 2, 4) + some("market", 1, 1))
    assert found["The market"] == "too few to say"
    assert found["Practice"] == "kept back, so that another line cannot be worked out"
    assert found["Use of money"] == "3 of 10 (30%)"
    assert found["All areas"] == "6 of 18 (33%)"


def test_lines_that_are_enough_together_need_no_other():
    found = words(some("money", 3, 7) + some("practice", 1, 2) + some("market", 1, 2))
    assert found["Use of money"] == "3 of 10 (30%)"
    assert [found[label] for label in ("Practice", "The market")] == ["too few to say"] * 2
    assert found["All areas"] == "5 of 16 (31%)"


def test_a_line_nobody_knows_anything_of_gives_nothing_away():
    found = words([*some("money", 3, 7), told(ELM, "market")])
    assert found["Use of money"] == "3 of 10 (30%)"
    assert found["The market"] == "not on record"
    assert found["All areas"] == "3 of 10 (30%); 1 more not known"


def test_one_in_two_areas_is_counted_on_a_line_of_its_own():
    both = [told(place, "money", "practice", raised_by_expert=True) for place in (ASH, BIRCH, CEDAR, ELM, ASH)]
    found = words(some("money", 1, 9) + both)
    assert found["Use of money"] == "1 of 10 (10%)"
    assert found["In more than one area"] == "5 of 5 (100%)"
    assert found["All areas"] == "6 of 15 (40%)"


def test_an_area_without_recommendations_says_that_nothing_is_on_record():
    assert words(some("money", 2, 3))["Practice"] == "not on record"
