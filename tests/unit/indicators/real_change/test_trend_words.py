"""The sentences of a recent trend."""

from __future__ import annotations

from datetime import date

from indicators.real_change import series_trend, trend_words
from indicators.series.figures import Note
from tests.unit.indicators.made import ADMISSION, TURNOVER, quarters, series

RISING = {2018: (60.0, 2.0), 2019: (63.0, 2.0), 2021: (69.0, 2.0), 2022: (72.0, 2.0), 2023: (75.0, 2.0)}
PANDEMIC = Note("gap", date(2020, 4, 1), "No survey")


def said(given, **of_series) -> tuple[str, str]:
    made = series({"Coventry": given}, **of_series)
    found = series_trend.compute(made.authorities[0], made)
    return trend_words.word(found), trend_words.sentence(found)


def test_a_rise_names_its_results_and_the_absent_wave():
    assert said(RISING, notes=[PANDEMIC]) == (
        "Improving",
        "**Improving**: it rose by about 15.0 points over the five results from 2018–19 to 2023–24, along a straight "
        "line through them. That is more than sampling alone would explain, and whichever of them is left out, it "
        "still rises. Nothing was collected for 2020–21, which lies between them.",
    )


def test_a_rise_where_lower_is_better_is_worsening_and_without_a_direction_a_rise():
    assert said(RISING, measure=TURNOVER)[0] == "Worsening"
    assert said(RISING, measure=TURNOVER)[1].startswith("**Worsening**: it rose by about 15.0 points over")
    word, words = said(RISING, measure=ADMISSION)
    assert word == "Rising"
    assert words.startswith("It rose by about 15.0 over the five results")
    falling = {year: (150 - value, margin) for year, (value, margin) in RISING.items()}
    assert said(falling, measure=ADMISSION)[0] == "Falling"
    assert "it still falls" in said(falling)[1]


def test_a_move_too_small_to_print_is_slight():
    tiny = {2019 + at: (70.0 + at / 100, 0.005) for at in range(5)}
    assert "it rose slightly over the five results" in said(tiny)[1]


def test_no_clear_trend_says_why():
    assert said(dict.fromkeys(RISING, (70.0, 3.0)), notes=[PANDEMIC])[1] == (
        "**No clear trend** over the five results from 2018–19 to 2023–24: sampling alone could explain a line as "
        "steep as theirs. Nothing was collected for 2020–21, which lies between them."
    )
    one_point = {2019: (50.0, 1.0), 2020: (49.9, 1.0), 2021: (49.8, 1.0), 2022: (49.7, 1.0), 2023: (60.0, 1.0)}
    word, words = said(one_point)
    assert word == "No clear trend"
    assert words.endswith("the direction rests on one of them.")


def test_absent_results_that_nobody_announced_and_changes_in_counting_are_named():
    gaps = {2015: (60.0, 2.0), 2018: (63.0, 2.0), 2021: (69.0, 2.0), 2022: (72.0, 2.0), 2023: (75.0, 2.0)}
    words = said(gaps, notes=[PANDEMIC, Note("caution", date(2022, 4, 1), "Rounding")])[1]
    assert "Nothing was collected for 2020–21, which lies between them." in words
    assert "There is no result for 2016–17, 2017–18 and 2019–20, which lie between them." in words
    assert words.endswith("A part of how it is counted changed in 2022–23, so read it with care.")


def test_why_there_is_no_trend_and_what_it_needs():
    assert said({}) == ("No results", "There are no results, and a trend needs five.")
    assert said({2023: (60.0, 2.0)}) == ("Too few results", "There is one result; a trend needs five.")
    assert said(dict(list(RISING.items())[1:])) == ("Too few results", "There are four results; a trend needs five.")
    assert said(RISING, segments={2023: 2}) == (
        "New definition",
        "One result is counted this way, from 2023–24 on; a trend needs five.",
    )
    assert said(RISING, segments={2022: 2, 2023: 2})[1] == (
        "Two results are counted this way, from 2022–23 on; a trend needs five."
    )


def test_without_margins_nothing_is_told_from_chance():
    assert said(dict.fromkeys(RISING, 70.0)) == (
        "No margin",
        "No margin of error is published for these results, so a trend cannot be told from chance.",
    )
    assert said({**RISING, 2023: 75.0})[1] == (
        "Not all of the last five results have a margin of error, so a trend cannot be told from chance."
    )


def test_made_up_and_frequent_figures():
    made = quarters({(2024, month): 10.0 for month in (1, 4, 7, 10)} | {(2025, 1): 12.0})
    found = series_trend.compute(made.authorities[0], made)
    assert trend_words.word(found) == "See its chart"
    assert trend_words.sentence(found).startswith("Its results come more than once a year:")
