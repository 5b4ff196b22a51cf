"""Recommendations by theme and authority."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from indicators.themes import matrix
from indicators.themes.asked import GROUPINGS, WITHOUT, Asked, Theme
from indicators.themes.matrix import Matrix
from tests.unit.indicators.themes.told import AREAS, ASH, BIRCH, CEDAR, ELM, PLACES, REGION, told

MONEY, PRACTICE, MARKET = (Theme(name, label) for name, label in AREAS.items())


def of(found: Sequence[Asked], show: str = "", by: str = "areas", period: str = "") -> Matrix:
    return matrix.compute(found, PLACES, REGION, GROUPINGS[by], AREAS, show, period)


def counts(made: Matrix, theme: Theme) -> list[int]:
    return [len(made.cell(place, theme)) for place in PLACES]


def test_a_recommendation_in_two_areas_is_counted_in_both_and_once_in_all():
    made = of([told(ASH, "money", "practice"), told(ASH, "money"), told(CEDAR, "practice")])
    assert counts(made, MONEY) == [2, 0, 0, 0]
    assert counts(made, PRACTICE) == [1, 0, 1, 0]
    assert made.total(MONEY) == "2 recommendations in 1 authority"
    assert made.total(PRACTICE) == "2 recommendations in 2 authorities"
    assert made.total(MARKET) == "No recommendation"
    assert len(made.to_authorities) == 3


def test_one_without_an_area_has_a_column_of_its_own_and_only_then():
    assert of([told(ASH, "money")]).themes == (MONEY, PRACTICE, MARKET)
    made = of([told(ASH, "money"), told(BIRCH)])
    assert made.themes[-1] == Theme(WITHOUT, "No area given")
    assert counts(made, made.themes[-1]) == [0, 1, 0, 0]


def test_former_areas_follow_those_in_use():
    made = of([told(ASH, "Culture and change"), told(ASH, "money")])
    assert [theme.label for theme in made.themes] == [*AREAS.values(), "Culture and change"]


def test_where_nothing_has_a_statement_there_is_only_the_column_for_none():
    made = of([told(ASH, "money")], by="statements")
    assert [theme.label for theme in made.themes] == ["No quality statement given"]


def test_the_region_is_no_authority():
    made = of([told(ASH, "money"), told(REGION, "money"), told(REGION, "market")])
    assert made.total(MONEY) == "1 recommendation in 1 authority"
    assert made.total(MARKET) == "No recommendation"
    assert len(made.cell(REGION, MONEY)) == 1
    assert made.where(MONEY) == (ASH,)


def test_narrowed_by_state_a_list_on_record_stays_one():
    made = of([told(ASH, "money", counts="late open"), told(BIRCH, "money", counts="done")], show="late")
    assert made.with_list == (ASH, BIRCH)
    assert counts(made, MONEY) == [1, 0, 0, 0]
    assert {CEDAR.code, ELM.code}.isdisjoint(made.listed)


def test_columns_stay_when_a_state_leaves_them_empty():
    made = of([told(ASH, "money", counts="late"), told(ASH)], show="late")
    assert [theme.name for theme in made.themes] == [*AREAS, WITHOUT]


def test_made_up_ones_are_never_counted_with_those_on_record():
    with pytest.raises(ValueError, match="never counted together"):
        of([told(ASH, "money"), told(ASH, "money", made_up=True)])
    assert of([told(ASH, "money", made_up=True)], show="late").made_up


def test_a_place_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="leeds"):
        of([told(ASH, "money", authority_code="leeds")])
