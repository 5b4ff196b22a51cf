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


@pytest.mark.parametrize(
    ("start", "months", "read", "on_an_axis"),
    [
        (date(2024, 4, 1), 12, "2024–25", "2024–25"),
        (date(2024, 1, 1), 12, "2024", "2024"),
        (date(2023, 10, 1), 12, "October 2023 to September 2024", "Oct 2023–Sep 2024"),
        (date(2025, 7, 1), 3, "July to September 2025", "Jul–Sep 2025"),
        (date(2024, 11, 1), 3, "November 2024 to January 2025", "Nov 2024–Jan 2025"),
        (date(2025, 7, 1), 1, "July 2025", "Jul 2025"),
    ],
)
def test_a_period_is_called_by_what_it_covers(start, months, read, on_an_axis):
    assert wording.period(start, months) == read
    assert wording.short_period(start, months) == on_an_axis


@pytest.mark.parametrize(
    ("start", "end", "precision", "words", "short"),
    [
        (date(2016, 2, 23), date(2016, 2, 25), "day", "23 to 25 February 2016", "Feb 2016"),
        (date(2016, 2, 23), None, "day", "23 February 2016", "Feb 2016"),
        (date(2016, 2, 23), date(2016, 2, 23), "day", "23 February 2016", "Feb 2016"),
        (date(2016, 2, 28), date(2016, 3, 2), "day", "28 February to 2 March 2016", "Feb 2016"),
        (date(2015, 12, 30), date(2016, 1, 2), "day", "30 December 2015 to 2 January 2016", "Dec 2015"),
        (date(2015, 9, 1), date(2015, 9, 30), "month", "September 2015", "Sep 2015"),
        (date(2020, 3, 1), date(2021, 7, 31), "month", "March 2020 to July 2021", "Mar 2020"),
        (date(2020, 1, 1), date(2020, 12, 31), "year", "2020", "2020"),
        (None, None, "none", "Date not recorded", ""),
        (date(2020, 1, 1), None, "none", "Date not recorded", ""),
    ],
)
def test_a_date_is_never_more_exact_than_it_is_known(start, end, precision, words, short):
    assert wording.dated(start, end, precision) == words
    assert wording.short_date(start, precision) == short


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("in 2016-17, the council's", "in 2016–17, the council’s"),
        ("on 2018-04-11", "on 2018-04-11"),
        ("a 'pause and learn' review", "a ‘pause and learn’ review"),
        ("('quoted')", "(‘quoted’)"),
    ],
)
def test_text_of_a_record_is_set_as_the_screen_sets_it(text, printed):
    assert wording.typographic(text) == printed
