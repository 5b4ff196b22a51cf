from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from indicators.profile import figure_notes
from indicators.series.challenge_marks import ChallengeMark
from tests.unit.indicators.made import COVENTRY, quarters, series

FOUND = series({"Coventry": COVENTRY})
WHO = {"ascof": "Department of Health and Social Care", "oflog": "Office for Local Government"}


def dispute(**more):
    row = {
        "period_start": pd.Timestamp(2024, 4, 1), "value": 82.2, "comment": "our own count gives 80.1%",
        "recorded_at": pd.Timestamp(2026, 2, 1, 10, 30),
    }  # fmt: skip
    return pd.DataFrame([{**row, **more}])


def test_a_dispute_names_the_figure_and_says_why():
    assert figure_notes.disputes(dispute(), FOUND) == (
        "**In dispute** since 1 February 2026: 2024–25, 82.2%. Our own count gives 80.1%.",
    )
    assert "2024–25, a missing figure." in figure_notes.disputes(dispute(value=np.nan), FOUND)[0]
    assert figure_notes.disputes(dispute().head(0), FOUND) == ()


def shown(*given):
    return pd.DataFrame(
        [{"source": source, "period_start": pd.Timestamp(year, 4, 1), "value": value} for source, year, value in given]
    )


def listed(*given):
    return pd.DataFrame(
        [
            {"source": source, "code": code, "first_period_start": pd.Timestamp(first, 4, 1),
             "last_period_start": pd.Timestamp(last, 4, 1)} for source, code, first, last in given
        ]
    )  # fmt: skip


def test_a_source_that_is_shown_needs_no_words():
    both = listed(("oflog", "ASC5", 2021, 2022), ("ascof", "3A", 2024, 2024))
    figures = shown(("oflog", 2022, 73.8), ("ascof", 2024, 82.2))
    assert figure_notes.not_shown(both, figures, FOUND, WHO) == ()


def test_a_second_source_of_the_same_figures_is_named():
    both = listed(("ascof", "3A", 2021, 2024), ("oflog", "3A", 2021, 2022), ("elsewhere", "3A", 2022, 2022))
    figures = shown(("ascof", 2021, 73.7), ("oflog", 2022, np.nan), ("ascof", 2024, 82.2))
    assert figure_notes.not_shown(both, figures, FOUND, WHO) == (
        "Published elsewhere too, and not shown from there: Office for Local Government, 2021–22 to 2022–23.",
        "Published elsewhere too, and not shown from there: elsewhere, 2022–23.",
    )


def mark(year):
    return ChallengeMark(date(year, 9, 1), date(year, 9, 30), "month", f"Sep {year}", illustrative=False)


def test_challenges_outside_the_periods_are_named():
    inside = mark(2023)
    assert figure_notes.challenges_outside([mark(2015), inside], FOUND) == (
        "The peer challenge of Sep 2015 lies outside the periods shown.",
    )
    assert figure_notes.challenges_outside([mark(2015), mark(2016)], FOUND) == (
        "The peer challenges of Sep 2015 and Sep 2016 lie outside the periods shown.",
    )
    assert figure_notes.challenges_outside([inside], FOUND) == ()


def test_with_one_period_there_is_no_axis_to_lie_outside_of():
    assert figure_notes.challenges_outside([mark(2015)], quarters({(2025, 1): 17.0})) == ()
