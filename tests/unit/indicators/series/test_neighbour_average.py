"""The average of neighbours; expected numbers are worked out by hand."""

from __future__ import annotations

from datetime import date
from math import sqrt

import numpy as np
import pandas as pd
import pytest

from indicators.series import neighbour_average
from indicators.series.neighbour_average import FEWEST, beside, compute, note
from tests.unit.indicators.made import CONTROL, figure

START = date(2024, 4, 1)


def row(code, value, year=2024, *, margin=3.0, segment=1, **more):
    given = value is not None
    return {
        "authority_code": code, "name": f"Place {code}", "short_name": code, "tile_row": pd.NA, "tile_column": pd.NA,
        "segment": segment, "period_start": pd.Timestamp(year, 4, 1), "period_end": pd.Timestamp(year + 1, 3, 31),
        "ref_date": pd.Timestamp(year + 1, 2, 15), "value": value if given else np.nan, "lower95": np.nan,
        "upper95": np.nan, "margin_of_error": margin if given else np.nan, "respondents": 300.0, "denominator": np.nan,
        "missing_reason": None if given else "suppressed", "published_on": pd.Timestamp(2026, 1, 23),
        "illustrative": False, "accepted_comment": None, "odd": None, "publisher": "DHSC",
        "framework": "ASCOF 2023-24", "code": "3A", "collection": "Survey",
        "neighbour_source": "nearest_neighbours", **more,
    }  # fmt: skip


def average(*rows):
    return compute(pd.DataFrame(list(rows)))


FIVE = [row(code, value) for code, value in zip("ABCDE", (70.0, 72.0, 74.0, 76.0, 78.0), strict=True)]


def test_every_neighbour_counts_once():
    found = average(*FIVE)
    (mean,) = found.place.figures
    assert mean.value == pytest.approx(74.0)
    # Five independent margins of 3: the root of 5 x 9, over 5.
    assert mean.margin == pytest.approx(sqrt(45) / 5)
    assert (found.listed, found.counted) == (5, {START: 5})
    assert found.names == ("Place A", "Place B", "Place C", "Place D", "Place E")


def test_one_unknown_margin_makes_that_of_the_mean_unknown():
    assert average(*FIVE[:4], row("E", 78.0, margin=0.0)).place.figures[0].margin is None


def test_a_missing_figure_is_not_zero_and_is_counted_as_missing():
    found = average(*FIVE, row("F", None))
    assert found.place.figures[0].value == pytest.approx(74.0)
    assert (found.listed, found.counted[START]) == (6, 5)


def test_zero_from_nobodys_answers_does_not_count():
    found = average(*FIVE, row("F", 0.0, respondents=0.0))
    assert found.place.figures[0].value == pytest.approx(74.0)


def test_made_up_figures_do_not_count():
    assert average(*FIVE, row("F", 10.0, illustrative=True)).counted == {START: 5}


def test_fewer_than_five_are_no_average():
    found = average(*FIVE[:4], row("E", None))
    assert found.place.figures == ()
    assert beside(figure(2024, 82.2), START, found, CONTROL) == (
        "Only four of its 5 published neighbours have a figure for 2024–25; an average needs at least five."
    )
    assert "No average is drawn for 2024–25" in note(found, CONTROL, "Office")
    assert FEWEST == 5


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "No list of its neighbours is loaded."),
        (
            [row("A", None)],
            "None of its 1 published neighbours has a figure for 2024–25; an average needs at least five.",
        ),
        (
            [row("A", 1.0), row("B", None)],
            "Only one of its 2 published neighbours has a figure for 2024–25; an average needs at least five.",
        ),
    ],
)
def test_without_an_average_it_says_why(rows, words):
    found = compute(pd.DataFrame(rows, columns=list(FIVE[0])))
    assert beside(figure(2024, 82.2), START, found, CONTROL) == words


def test_an_average_of_some_says_of_how_many():
    found = average(*FIVE, row("F", None))
    # 2.7 and 1.34164: the root of 7.29 + 1.8 is 3.015.
    assert beside(figure(2024, (82.2, 2.7)), START, found, CONTROL) == (
        "**8.2 points above** the average of the 5 of its 6 neighbours with a figure (74.0%); sampling alone would "
        "explain up to 3.0."
    )
    assert "the average of its 5 neighbours (74.0%)" in beside(figure(2024, 82.2), START, average(*FIVE), CONTROL)


def test_where_counting_changed_the_average_begins_anew():
    before = [row(code, 50.0, 2023, segment=1) for code in "ABCDE"]
    after = [row(code, 70.0, 2024, segment=2) for code in "ABCDE"]
    found = average(*before, *after)
    assert [(item.value, item.segment) for item in found.place.figures] == [(50.0, 1), (70.0, 2)]


def test_one_counted_in_another_way_than_the_others_is_not_mixed_in():
    found = average(*FIVE, row("F", 10.0, segment=2))
    assert [(item.value, item.segment) for item in found.place.figures] == [(74.0, 1)]


def test_the_note_names_the_neighbours_and_their_publisher():
    early = [row(code, 50.0, 2023) for code in "ABCDE"]
    found = note(average(*FIVE, row("F", 74.0), *early), CONTROL, "Office for Local Government")
    assert found == (
        "Neighbours are the 6 authorities that the Office for Local Government lists as most alike, wherever they lie: "
        "Place A, Place B, Place C, Place D, Place E and Place F. Each counts once, however many people live there. "
        "5 to 6 of them have a figure in the periods shown."
    )
    assert note(compute(pd.DataFrame(columns=list(FIVE[0]))), CONTROL, "Office") == ""
    assert average(*FIVE).place.name == neighbour_average.NAME
