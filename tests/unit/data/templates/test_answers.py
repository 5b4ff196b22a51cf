"""One filled cell, read by the kind of its column."""

from datetime import date, datetime

import pytest

from data.templates import Column
from data.templates.answers import Answer, read_answer


def column(kind: str, **given: object) -> Column:
    return Column("it", "What it is.", kind=kind, **given)  # type: ignore[arg-type]


AUTHORITY, PLACE = column("authority", choices="authorities"), column("place", choices="places")


@pytest.mark.parametrize(
    ("kind", "content", "value"),
    [
        (AUTHORITY, "Coventry", "E08000026"),
        (AUTHORITY, "  coventry ", "E08000026"),
        (AUTHORITY, "e08000026", "E08000026"),
        (AUTHORITY, "Coventry City Council", "E08000026"),
        (AUTHORITY, "Dudley Metropolitan Borough Council", "E08000027"),
        (AUTHORITY, "Telford and the Wrekin", "E06000020"),
        (AUTHORITY, "Herefordshire, County of", "E06000019"),
        (AUTHORITY, "Stoke", "E06000021"),
        (PLACE, "West Midlands", "E12000005"),
        (PLACE, "England", "E92000001"),
        # What names no place is handed on, so that the gate can say so.
        (AUTHORITY, "Coventri", "Coventri"),
    ],
)
def test_places(kind: Column, content: str, value: str) -> None:
    assert read_answer(kind, content) == Answer(content.strip(), value)


@pytest.mark.parametrize(
    ("kind", "content", "value"),
    [
        (column("yes_no"), "Yes", True),
        (column("yes_no"), True, True),
        (column("yes_no"), "n", False),
        (column("yes_no"), "TBC", None),
        (column("choice", choices="event_kinds"), "New_Framework", "new framework"),
        (column("choice", choices="polarities"), "Lower is better", "-1"),
        (column("choice", choices="cadences"), "quarterly", "3"),
        (column("choice", choices="missing_reasons"), "not available", "not_available"),
        (column("choice", choices="rating_subjects"), "Safe pathways, systems and transitions", "safe_pathways"),
        (
            column("choices", choices="self_assessment_areas"),
            "use of resources; Strengths-based, safe and integrated practice",
            "Use of resources; Strengths-based, safe and integrated practice",
        ),
        (column("choices", choices="self_assessment_areas"), "Culture and change", "Culture and change"),
        (column("number"), "1,430.5", 1430.5),
        (column("number"), "73.9%", 73.9),
        (column("number"), 0, 0.0),
        (column("count"), 12.0, 12.0),
        (column("id"), "Coventry-2016-02", "coventry-2016-02"),
        (column("text"), 1.5, "1.5"),
        (column("text"), 3.0, "3"),
        (column("text"), date(2016, 2, 23), "23 February 2016"),
        (column("period"), "2025-07", "2025-07"),
        (column("period"), datetime(2025, 7, 1), datetime(2025, 7, 1)),
    ],
)
def test_what_a_cell_says(kind: Column, content: object, value: object) -> None:
    answer = read_answer(kind, content)
    assert (answer.value, answer.fault) == (value, "")


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        (AUTHORITY, "West Midlands", "is no authority"),
        (column("yes_no"), "perhaps", "neither yes nor no"),
        (column("choice", choices="challenge_kinds"), "visit", "expected challenge, practice review"),
        (
            column("choices", choices="self_assessment_areas"),
            "Use of resources; Parking",
            "'Parking' is not in the list",
        ),
        (column("number"), "seventy", "not a number"),
        (column("number"), "[c]", "not a number"),
        (column("number"), True, "not a number"),
        (column("number"), float("inf"), "not a number"),
        (column("day"), float("inf"), "not a date"),
        (column("count"), 2.5, "not a whole number"),
        (column("count"), -1, "below 0"),
        (column("count", smallest=1, largest=4), 5, "above 4"),
        (column("id"), "my challenge", "is no id"),
        (column("day"), "03/02/2016", "could be 3 February 2016 or 2 March 2016"),
        (column("text"), "#REF!", "the formula in this cell gives #REF!"),
    ],
)
def test_what_cannot_be_read_says_why(kind: Column, content: object, words: str) -> None:
    answer = read_answer(kind, content)
    assert words in answer.fault
    assert answer.value is None


def test_an_empty_cell_says_its_columns_default_or_nothing() -> None:
    assert read_answer(column("choice", choices="challenge_kinds", default="challenge"), None).value == "challenge"
    for kind in ("text", "day", "yes_no", "number", "authority", "address"):
        assert read_answer(column(kind), " ") == Answer("")
