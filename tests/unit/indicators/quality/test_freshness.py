from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from indicators.quality import freshness

ROW = {
    "collection": "Adult social care survey (ASCS)", "family": "ASCOF", "publisher": "DHSC", "measures": 7,
    "newest_period_start": pd.Timestamp(2024, 4, 1), "newest_period_end": pd.Timestamp(2025, 3, 31),
    "published_on": pd.Timestamp(2026, 1, 23), "published_on_known": True,
    "received_at": pd.Timestamp(2026, 2, 3, 10), "cadence_months": 12, "publication_lag_months": 9,
    "discontinued": False,
}  # fmt: skip


def item(today: date, **cells: object) -> freshness.Freshness:
    return freshness.compute(pd.DataFrame([{**ROW, **cells}]), today)[0]


# The year 2025-26 ends on 31 March 2026; nine months later is December 2026, and three months' grace end in March.
@pytest.mark.parametrize(
    ("today", "state", "words"),
    [
        (date(2026, 11, 30), "later", "December 2026, for 2025–26"),
        (date(2026, 12, 1), "due", "About now (December 2026, for 2025–26)"),
        (date(2027, 3, 31), "due", "About now (December 2026, for 2025–26)"),
        (date(2027, 4, 1), "overdue", "Overdue since December 2026, for 2025–26"),
    ],
)
def test_when_newer_figures_are_expected(today, state, words):
    found = item(today)
    assert (found.state, freshness.expected_words(found)) == (state, words)


def test_a_survey_every_two_years_is_expected_two_years_on():
    found = item(
        date(2026, 1, 1), cadence_months=24, newest_period_start=pd.Timestamp(2023, 4, 1),
        newest_period_end=pd.Timestamp(2024, 3, 31),
    )  # fmt: skip
    assert freshness.expected_words(found) == "December 2026, for 2025–26"


def test_a_quarter_is_expected_a_quarter_on():
    found = item(
        date(2025, 8, 1), cadence_months=3, publication_lag_months=1,
        newest_period_start=pd.Timestamp(2025, 4, 1), newest_period_end=pd.Timestamp(2025, 6, 30),
    )  # fmt: skip
    assert found.following == date(2025, 7, 1)
    assert found.expected_on == date(2025, 10, 1)


def test_a_collection_that_ended_is_never_overdue():
    found = item(date(2030, 1, 1), discontinued=True)
    assert freshness.expected_words(found) == "No more: the collection has ended"


def test_a_collection_without_any_figure_expects_nothing():
    found = item(date(2026, 1, 1), newest_period_start=pd.NaT, newest_period_end=pd.NaT)
    assert (found.state, freshness.expected_words(found)) == ("no_figure", "–")


def test_the_table_says_when_a_date_is_not_known():
    (row,) = freshness.table((item(date(2026, 1, 1), published_on_known=False),)).rows
    assert row == (
        "Adult social care survey (ASCS)", "ASCOF", "7", "2024–25", "not known", "3 February 2026",
        "December 2026, for 2025–26",
    )  # fmt: skip
