"""First day, last day and precision: what they say together, and where they do not fit."""

from datetime import date

import pytest

from data.days import read_day
from data.templates import Span
from data.templates.answers import Answer
from data.templates.spans import with_dates

VISIT = Span("start_on", "end_on", "date_precision")
EVENT = Span("start_on", "end_on", "date_precision", open_ended=True)


def row(start: object = "", end: object = "", precision: str = "") -> dict[str, Answer]:
    return {
        "start_on": Answer(str(start), read_day(start)),
        "end_on": Answer(str(end), read_day(end)),
        "date_precision": Answer(precision, precision or None),
    }


def dated(answers: dict[str, Answer], span: Span = VISIT, real: frozenset[str] = frozenset()) -> tuple[object, ...]:
    found = with_dates(span, answers, real_dates=real)
    assert [answer.fault for answer in found.values()] == ["", "", ""]
    return found["start_on"].value, found["end_on"].value, found["date_precision"].value


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("23/02/2016", "25/02/2016", "", (date(2016, 2, 23), date(2016, 2, 25), "day")),
        ("23/02/2016", "25/02/2016", "day", (date(2016, 2, 23), date(2016, 2, 25), "day")),
        ("23/02/2016", "", "", (date(2016, 2, 23), None, "day")),
        ("Feb 2016", "", "", (date(2016, 2, 1), date(2016, 2, 29), "month")),
        ("Feb 2016", "Mar 2016", "month", (date(2016, 2, 1), date(2016, 3, 31), "month")),
        # What a spreadsheet program makes of a month, and what our own tables say of one.
        (date(2016, 2, 1), "", "month", (date(2016, 2, 1), date(2016, 2, 29), "month")),
        (date(2016, 2, 1), date(2016, 2, 1), "month", (date(2016, 2, 1), date(2016, 2, 29), "month")),
        ("2016-02-01", "2016-02-29", "month", (date(2016, 2, 1), date(2016, 2, 29), "month")),
        ("2016", "", "", (date(2016, 1, 1), date(2016, 12, 31), "year")),
        ("2016-01-01", "2016-12-31", "year", (date(2016, 1, 1), date(2016, 12, 31), "year")),
        ("", "", "", (None, None, "none")),
        ("TBC", "tbc", "none", (None, None, "none")),
    ],
)
def test_what_the_cells_say_together(start: object, end: object, precision: str, expected: tuple[object, ...]) -> None:
    assert dated(row(start, end, precision)) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "where", "words"),
    [
        ("Feb 2016", "", "day", "date_precision", "says day, but February 2016 is a month"),
        ("2016", "", "month", "date_precision", "says month, but 2016 is a year"),
        ("23/02/2016", "", "month", "date_precision", "says month, but 23 February 2016 is a day"),
        ("2016-02-01", "2016-02-25", "month", "date_precision", "25 February 2016 is a day"),
        ("2016-02-29", "", "month", "date_precision", "29 February 2016 is a day"),
        ("23/02/2016", "", "none", "date_precision", "says none, but there is a date"),
        ("", "", "day", "date_precision", "says day, but there is no date"),
        ("", "25/02/2016", "", "start_on", "a last day and no first day"),
        ("23/02/2016", "Feb 2016", "", "end_on", "not known equally well"),
    ],
)
def test_what_does_not_fit_is_a_fault_of_one_cell(
    start: object, end: object, precision: str, where: str, words: str
) -> None:
    found = with_dates(VISIT, row(start, end, precision), real_dates=frozenset())
    assert [name for name, answer in found.items() if answer.fault] == [where]
    assert words in found[where].fault
    assert found["start_on"].value is found["end_on"].value is None


def test_an_event_without_a_last_day_may_still_go_on() -> None:
    assert dated(row("Feb 2016"), EVENT) == (date(2016, 2, 1), None, "month")


def test_only_a_real_date_that_is_the_first_of_a_month_is_doubtful() -> None:
    real = frozenset({"start_on"})
    for day, precision, doubtful in ((1, "", True), (1, "day", False), (2, "", False)):
        found = with_dates(VISIT, row(date(2016, 2, day), "", precision), real_dates=real)
        assert bool(found["start_on"].doubt) == doubtful
    assert not with_dates(VISIT, row("2016-02-01"), real_dates=frozenset())["start_on"].doubt


def test_a_cell_that_cannot_be_read_leaves_the_others_alone() -> None:
    answers = row("23/02/2016") | {"end_on": Answer("soon", fault="'soon' is not a date")}
    found = with_dates(VISIT, answers, real_dates=frozenset())
    assert [name for name, answer in found.items() if answer.fault] == ["end_on"]
    assert found["start_on"].value is None


def test_a_day_on_its_own() -> None:
    span = Span("published_on", precision="date_precision")
    answers = {"published_on": Answer("Nov 2024", read_day("Nov 2024")), "date_precision": Answer("")}
    found = with_dates(span, answers, real_dates=frozenset())
    assert (found["published_on"].value, found["date_precision"].value) == (date(2024, 11, 1), "month")
