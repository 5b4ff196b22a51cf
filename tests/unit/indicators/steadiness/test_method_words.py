from __future__ import annotations

from indicators.steadiness.method_words import all_subtitle, all_title, can_be_told, method, needed, tells, untold
from tests.unit.indicators.made import TURNOVER
from tests.unit.indicators.steadiness.made import EVEN, RISING, STEADY, run_of, years

FEW = years({2024: (70.0, 2.0)})


def test_the_method_fits_the_series():
    assert "chi-square exceeds 9.55" in method(years(RISING))
    assert "run chart" not in method(years(RISING))
    assert "run chart" in method(years({2000 + at: (70.0 + at % 2, 2.0) for at in range(10)}))
    assert "2.66 mean moving ranges" in method(run_of(EVEN))


def test_what_is_needed():
    assert needed(FEW) == "five that are counted in one way tell a trend, if there is one."
    assert needed(run_of([1.0])).startswith("ten that are counted in one way tell unusual movement")


def test_what_moves_and_what_can_be_told_are_two_things():
    moves, still, nothing = years(RISING), years(STEADY), years(dict.fromkeys(range(2016, 2025), 20.0), TURNOVER)
    assert [tells(each) for each in (moves, still, nothing, FEW)] == [True, False, False, False]
    assert [can_be_told(each) for each in (moves, still, nothing, FEW)] == [True, True, False, False]
    flagged, runs = run_of([*EVEN * 6, 14.0]), run_of([*range(1, 12)])
    assert [tells(each) for each in (flagged, run_of(EVEN * 6), runs, run_of(EVEN * 5))] == [True, False, True, False]
    assert [can_be_told(each) for each in (flagged, runs, run_of(EVEN))] == [True, True, False]


def test_all_measures_together():
    found = [years(RISING), years(STEADY), FEW]
    assert all_title(found, "Coventry") == (
        "One of 3 measures of Coventry moves by more than chance explains: Control over daily life"
    )
    assert all_title([FEW], "Coventry") == "No measure of Coventry moves by more than chance explains"
    assert (
        all_title([years(RISING)] * 4, "Coventry") == "Four of 4 measures of Coventry move by more than chance explains"
    )
    assert "For one of them there are too few comparable results" in all_subtitle(found)
    assert "too few" not in all_subtitle([years(RISING)])
    assert (untold(1), untold(25)) == (
        "the one of which nothing can be told", "the 25 of which nothing can be told",
    )  # fmt: skip
