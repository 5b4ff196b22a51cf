"""The words of answers, and that every reason for none has its own."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from indicators.alike.answer_words import answer_word, row_word, trend_word, why_words
from indicators.alike.standing import Comparison, Why
from indicators.trend import recent_trend
from tests.unit.indicators.alike.made import compared
from tests.unit.indicators.made import place


def test_every_reason_has_words_of_its_own() -> None:
    found = compared({"Coventry": {2024: (75.0, 4.0)}})
    one = found.authorities[0]
    reasons = [why for why in get_args(Why) if why]
    said = [
        why_words(replace(one, against={"neighbours": Comparison("none", why, None)}), found.region.series)
        for why in reasons
    ]
    assert all(said)
    assert len(set(said)) == len(reasons)


def test_a_missing_figure_is_called_what_its_publisher_calls_it() -> None:
    found = compared({"Coventry": {2024: (75.0, 4.0)}, "Dudley": {2023: (75.0, 4.0)}})
    withheld = replace(found.authorities[1], place=place("Dudley", {}, missing={2024: "suppressed"}))
    assert row_word(withheld, found.region.series) == "Withheld"
    assert why_words(withheld, found.region.series) == "its figure is withheld"
    assert row_word(found.authorities[1], found.region.series) == "No figure"
    assert row_word(found.authorities[0], found.region.series) == "Better"
    assert answer_word(Comparison("none", "no_margin", None)) == "Not compared"


def test_few_neighbours_are_counted_in_the_reason() -> None:
    found = compared({"Coventry": {2024: (75.0, 4.0)}}, neighbours=(70.0, None, None))
    assert why_words(found.authorities[0], found.region.series) == (
        "one of its 3 neighbours has a figure, and an average needs five"
    )


def test_trends_in_a_table() -> None:
    level = {"lower95": [68.0] * 5, "upper95": [72.0] * 5}
    assert trend_word(recent_trend([70.0] * 5, **level)) == "No trend"
    assert trend_word(recent_trend([70.0] * 4, lower95=[68.0] * 4, upper95=[72.0] * 4)) == "Too few results"
    assert trend_word(recent_trend([70.0] * 5)) == "No margins"
    rising = [60.0, 65.0, 70.0, 75.0, 80.0]
    limits = {"lower95": [each - 2 for each in rising], "upper95": [each + 2 for each in rising]}
    assert trend_word(recent_trend(rising, **limits)) == "Rising"
