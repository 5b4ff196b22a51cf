"""What differences amount to: the arithmetic by hand, the rounding, and where nothing is counted out."""

from __future__ import annotations

import pytest

from data.definitions import definitions
from indicators.alike import amounts
from indicators.alike.amounts import COUNTED, Amount
from tests.unit.indicators.alike.made import ADMITTED, RATE, REABLED, SHARE, compared, counted


def amount(value: float, lower: float, upper: float) -> Amount:
    return Amount(value, lower, upper, 400, "person", "people", False)


def test_the_difference_is_applied_to_what_the_figure_is_out_of() -> None:
    rows = counted("E00000001", "Coventry", {2024: (75.0, 300, 400)})
    found = compared({"Coventry": {2024: 75.0}}, measure=REABLED, basis=SHARE, rows=rows)
    told = amounts.compute(found.authorities[0], found)
    assert told is not None
    # Five points of 400; Wilson's limits are 70.53% and 79.01%.
    assert (told.value, told.lower, told.upper) == pytest.approx((20.0, 2.1, 36.0), abs=0.06)
    assert amounts.amount_words(told, in_full=True) == "about 20 people more (2 to 36), of 400"


def test_of_a_rate_it_is_events_among_residents() -> None:
    rows = counted("E00000001", "Coventry", {2024: (90.0, 90, 100_000)})
    found = compared({"Coventry": {2024: 90.0}}, measure=ADMITTED, basis=RATE, rows=rows)
    told = amounts.compute(found.authorities[0], found)
    assert told is not None
    assert amounts.amount_words(told, in_full=True) == "about 20 admissions more (2 to 41), among 100,000 residents"


def test_a_survey_is_not_counted_out() -> None:
    found = compared({"Coventry": {2024: (75.0, 4.0)}}, measure=REABLED)
    assert found.authorities[0].answer == "better"
    assert amounts.compute(found.authorities[0], found) is None


def test_nor_is_what_was_not_compared() -> None:
    rows = counted("E00000001", "Coventry", {2024: (75.0, 300, 400)})
    found = compared({"Coventry": {2024: 75.0}}, measure=REABLED, basis=SHARE, rows=rows, neighbours=(70.0,))
    assert amounts.compute(found.authorities[0], found) is None


@pytest.mark.parametrize(
    ("value", "shown"), [(0.4, 0), (0.5, 1), (-3.4, 3), (9.6, 10), (37.6, 38), (99.6, 100), (345, 350), (-1234, 1200)]
)
def test_amounts_have_two_figures(value: float, shown: float) -> None:
    assert amounts.rounded(value) == shown


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (amount(-38, -60, -12), "about 38 people fewer (12 to 60)"),
        (amount(8, -3, 21), "about 8 people more (3 fewer to 21 more)"),
        (amount(1.2, 0.6, 1.4), "about 1 person more"),
        (amount(0.3, -0.2, 4), "less than one person more or fewer (0 fewer to 4 more)"),
    ],
)
def test_amounts_are_said_with_their_range(given: Amount, words: str) -> None:
    assert amounts.amount_words(given) == words


def test_every_published_count_has_words_for_what_is_counted() -> None:
    counted_now = {
        each.construct
        for each in definitions().values()
        if each.multiplier and each.kind != "survey" and each.id == each.construct
    }
    # Measures that ended have counts only in old figures, which nobody compares today.
    assert set(COUNTED) <= counted_now
    assert {each for each in counted_now if not each.startswith("ascof2022")} == set(COUNTED)
