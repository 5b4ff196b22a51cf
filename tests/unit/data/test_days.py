"""What a cell says about a day: dates, months, years, nothing, or something nobody can tell."""

from datetime import date, datetime

import pytest

from data.days import read_day

DAY = date(2016, 2, 23)


@pytest.mark.parametrize(
    "content",
    [DAY, datetime(2016, 2, 23), datetime(2016, 2, 23, 9, 30), "2016-02-23", "2016-02-23T00:00:00", "23/02/2016",
     "23-02-2016", "23.02.2016", "23 February 2016", "23 Feb 2016", "23rd February 2016", "Tuesday 23 February 2016",
     "Tuesday, 23rd Feb. 2016", "23-Feb-2016", "February 23, 2016", " 23\u00a0February  2016 "],
)  # fmt: skip
def test_a_day_however_it_is_written(content: object) -> None:
    stretch = read_day(content)
    assert stretch is not None
    assert (stretch.first, stretch.last, stretch.precision) == (DAY, DAY, "day")
    assert stretch.words == "23 February 2016"


@pytest.mark.parametrize("content", ["Feb 2016", "February 2016", "FEB 2016", "2016-02", "Feb-2016"])
def test_a_month_is_its_first_and_last_day(content: str) -> None:
    stretch = read_day(content)
    assert stretch is not None
    assert (stretch.first, stretch.last) == (date(2016, 2, 1), date(2016, 2, 29))
    assert (stretch.precision, stretch.words) == ("month", "February 2016")


@pytest.mark.parametrize("content", ["2016", "2016.0", 2016, 2016.0, date(1905, 7, 8)])
def test_a_year_is_its_first_and_last_day(content: object) -> None:
    stretch = read_day(content)
    assert stretch is not None
    assert (stretch.first, stretch.last) == (date(2016, 1, 1), date(2016, 12, 31))
    assert (stretch.precision, stretch.words) == ("year", "2016")


@pytest.mark.parametrize("content", [None, "", "  ", "TBC", "tbc", "to be confirmed", "Unknown", "n/a", "-"])
def test_nothing_known(content: object) -> None:
    assert read_day(content) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [("03/02/2016", "3 February 2016 or 2 March 2016"), ("02/23/2016", "month first"), ("23/02/16", "two digits"),
     ("Feb-16", "two digits"), ("30/02/2016", "has no day 30"), ("2016-13", "no month 13"), ("0/05/2016", "no day 0"),
     ("2011-12", "a month or a financial year"), ("2916", "outside 1990 to 2100"), ("soon", "not a date"),
     ("23 Brumaire 2016", "not a month"), (42423, "not a date"), (2016.5, "not a date"),
     (float("inf"), "not a date"), (float("nan"), "not a date"), (True, "not a date"),
     ("2016-02-23 10:00", "not a date"), (object(), "not a date")],
)  # fmt: skip
def test_what_nobody_can_tell_is_said(content: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_day(content)


def test_the_same_number_twice_is_no_question() -> None:
    stretch = read_day("05/05/2016")
    assert stretch is not None
    assert stretch.first == date(2016, 5, 5)
