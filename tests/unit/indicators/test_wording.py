from __future__ import annotations

from datetime import date

import pytest

from indicators import wording


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (82.2, 1, "82.2"),
        (75.466666667, 1, "75.5"),
        (75.45, 1, "75.5"),
        (-75.45, 1, "−75.5"),
        (-0.04, 1, "0.0"),
        (0.1 + 0.2, 1, "0.3"),
        (1050.25, 1, "1,050.3"),
        (0.4365, 3, "0.437"),
        (715.0, 0, "715"),
    ],
)
def test_numbers_keep_their_decimals(value, decimals, text):
    assert wording.number(value, decimals) == text


@pytest.mark.parametrize(
    ("explained", "difference", "text"),
    [
        (3.61, 6.73, "3.6"),
        # Clear, though both would print as 3.5: the printed threshold must not be above the printed difference.
        (3.46, 3.49, "3.5"),
        (3.56, 3.54, "3.6"),
        # Not clear, though both would print as 3.5: the next number says so.
        (3.54, 3.52, "3.6"),
        (3.45, 3.45, "3.6"),
        (3.46, 3.34, "3.5"),
        (4.0, -2.0, "4.0"),
    ],
)
def test_a_threshold_never_contradicts_the_difference_beside_it(explained, difference, text):
    found = wording.threshold(explained, difference, 1)
    assert found == text
    shown = float(wording.number(abs(difference), 1))
    assert (shown >= float(found)) == (abs(difference) > explained)


@pytest.mark.parametrize(("how_many", "text"), [(0, "zero"), (1, "one"), (10, "ten"), (11, "11"), (1200, "1,200")])
def test_counts_are_words_up_to_ten(how_many, text):
    assert wording.count(how_many) == text


def test_lists_read_like_sentences():
    assert wording.listed(["A"]) == "A"
    assert wording.listed(["A", "B"]) == "A and B"
    assert wording.listed(["A", "B", "C"]) == "A, B and C"


def test_years_days_and_months():
    assert wording.period(date(2024, 4, 1)) == "2024–25"
    assert wording.period(date(1999, 4, 1)) == "1999–00"
    assert wording.day(date(2026, 1, 23)) == "23 January 2026"
    assert wording.month(date(2026, 12, 1)) == "December 2026"


def test_definitions_are_set_as_the_screen_sets_them():
    assert wording.typographic("Carers' figures for 2018-19") == "Carers’ figures for 2018–19"


def test_marks_can_be_taken_out():
    assert wording.plain("**ten** in [4B](?indicator=ascof_4b).") == "ten in 4B."


def test_a_sentence_begins_large_and_ends():
    assert wording.sentence(" it was checked") == "It was checked."
    assert wording.sentence("Why?") == "Why?"
