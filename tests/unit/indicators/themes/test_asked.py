"""Which recommendations are counted together, and which never."""

from __future__ import annotations

from indicators.themes.asked import GROUPINGS, UNDATED, of_year, one_kind, years
from tests.unit.indicators.themes.told import ASH, BIRCH, strong, told

REAL, MADE_UP = told(ASH, "money"), told(BIRCH, "money", made_up=True)


def test_what_is_on_record_comes_first_and_made_up_only_when_asked_for():
    assert one_kind((REAL, MADE_UP), prefer_made_up=False) == ((REAL,), 1)
    assert one_kind((REAL, MADE_UP), prefer_made_up=True) == ((MADE_UP,), 1)


def test_made_up_ones_stand_in_where_nothing_is_on_record_and_only_where_there_are_any():
    assert one_kind((MADE_UP,), prefer_made_up=False) == ((MADE_UP,), 0)
    assert one_kind((REAL,), prefer_made_up=True) == ((REAL,), 0)
    assert one_kind((), prefer_made_up=True) == ((), 0)


def test_years_come_newest_first_and_what_has_none_last():
    found = tuple(told(ASH, year=year) for year in (2015, None, 2020, 2015))
    assert years(found) == ["2020", "2015", UNDATED]
    assert years(found[:1]) == ["2015"]


def test_a_year_keeps_its_own_and_undated_is_a_year_of_its_own():
    old, undated, new = (told(ASH, year=year) for year in (2015, None, 2020))
    found = (old, undated, new)
    assert of_year(found, "") == found
    assert of_year(found, "2015") == (old,)
    assert of_year(found, UNDATED) == (undated,)


def test_a_grouping_reads_areas_or_quality_statements():
    one = told(ASH, "money", quality_statements=("equity", "learning"))
    assert GROUPINGS["areas"].of(one) == ("money",)
    assert GROUPINGS["statements"].of(one) == ("equity", "learning")
    assert GROUPINGS["statements"].of(strong(ASH, "money", quality_statements=("equity",))) == ("equity",)
