"""How figures are to be read."""

from __future__ import annotations

from math import sqrt

import pandas as pd
import pytest

from indicators.about import reading_guide
from indicators.series.change import EARLIER_RESULTS, explained_by_sampling
from indicators.wording import MISSING_WORDS
from tests.unit.indicators.made import ADMISSION, CARERS, CONTROL, TURNOVER

MEASURES = [CONTROL, CARERS, TURNOVER, ADMISSION]


def test_the_rule_in_words_is_the_rule_that_is_applied() -> None:
    said = " ".join(reading_guide.how_changes_are_judged())
    assert f"its own last {'three' if EARLIER_RESULTS == 3 else EARLIER_RESULTS} results" in said
    # "Square the margin of the newest; add the squares of the others, divided by the square of how many they are; and
    # take the root." For margins of 2.7 against 4.7, 4.5 and 3.1:
    in_words = sqrt(2.7**2 + (4.7**2 + 4.5**2 + 3.1**2) / 3**2)
    assert explained_by_sampling(2.7, [4.7, 4.5, 3.1]) == pytest.approx(in_words)


def test_the_most_usual_direction_is_told_by_the_others() -> None:
    assert reading_guide.directions(MEASURES) == (
        ("Higher is better", "The two measures that are not named beside another direction."),
        ("Lower is better", "Staff turnover (6A)."),
        ("No agreed direction", "Care home admission from 65 (2C)."),
    )
    assert reading_guide.directions([CONTROL]) == (("Higher is better", "Control over daily life (3A)."),)
    assert reading_guide.directions([]) == ()


def test_how_many_say_which_way_is_better() -> None:
    assert reading_guide.directions_title(MEASURES) == ("For three of four measures it is agreed which way is better")


def test_the_table_and_the_csv_name_every_measure() -> None:
    table = reading_guide.directions_table(MEASURES)
    assert [row[:2] for row in table.rows][2:] == [
        ("Staff turnover (6A)", "Lower is better"),
        ("Care home admission from 65 (2C)", "No agreed direction"),
    ]
    lines = reading_guide.directions_csv(MEASURES).splitlines()
    assert len(lines) == 5
    assert lines[3].startswith("ascof_6a,6A,")


def test_every_word_shown_for_a_missing_figure_is_explained() -> None:
    told = dict(reading_guide.missing_words())
    assert {word.lower() for word in told} == set(MISSING_WORDS.values())
    assert "[z]" in told["Not collected"]
    assert "nobody was asked" in told["Not collected"]
    assert "[c]" in told["Withheld"]
    assert all(meaning.endswith(".") and meaning[0].isupper() for meaning in told.values())


def test_two_series_that_hold_the_same() -> None:
    rows = pd.DataFrame(
        [
            {"indicator": "ascof_1b", "code": "1B", "shown": "a", "other": "b", "both": 1000, "differing": 0,
             "only_other": 28},
            {"indicator": "ascof_3c_1", "code": "3C(1)", "shown": "a", "other": "b", "both": 500, "differing": 0,
             "only_other": 0},
        ]
    )  # fmt: skip
    said = reading_guide.two_sources(rows, {"a": "the department", "b": "the office"})
    assert said.endswith(
        "The office repeats 1B and 3C(1): 1,500 figures are in both, and all are the same; 28 it alone has. "
        "Shown: the department."
    )
    assert "of which 2 differ" in reading_guide.two_sources(rows.assign(differing=1), {})
    assert "At present no measure is loaded from two series." in reading_guide.two_sources(rows.iloc[:0], {})
