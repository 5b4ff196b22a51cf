"""Financial years, in every spelling the published files use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import financial_year, long_date, reported_period, short_label


@pytest.mark.parametrize("label", ["2024-25", "2024–25", "2024/25", "2024 to 2025", "2024-2025", " 2024 to 2025 "])
def test_spellings_of_one_year(label: str) -> None:
    assert financial_year(label) == (date(2024, 4, 1), date(2025, 3, 31))


@pytest.mark.parametrize("label", ["2024", "2024 to 2026", "2024-26", "24-25", "2024 to", "1999-01", "year 2024-25"])
def test_no_financial_year(label: str) -> None:
    with pytest.raises(ValueError, match=r"financial year|follow each other"):
        financial_year(label)


@given(st.integers(min_value=1900, max_value=2199))
def test_labels_come_back(year: int) -> None:
    assert financial_year(short_label(date(year, 4, 1)))[0] == date(year, 4, 1)


def test_dates_as_people_read_them() -> None:
    assert long_date(date(2016, 2, 23)) == "23 February 2016"


@pytest.mark.parametrize(
    ("label", "cadence", "start", "end"),
    [
        ("2024-25", 12, date(2024, 4, 1), date(2025, 3, 31)),
        ("2024 to 2025", None, date(2024, 4, 1), date(2025, 3, 31)),
        ("2025-26 Q1", 3, date(2025, 4, 1), date(2025, 6, 30)),
        ("2025-26 Q2", None, date(2025, 7, 1), date(2025, 9, 30)),
        ("2025/26 q3", 3, date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-26 quarter 4", 3, date(2026, 1, 1), date(2026, 3, 31)),
        ("2025-07", 1, date(2025, 7, 1), date(2025, 7, 31)),
        ("2024-02", None, date(2024, 2, 1), date(2024, 2, 29)),
        ("July 2025", 1, date(2025, 7, 1), date(2025, 7, 31)),
        (date(2025, 7, 1), 1, date(2025, 7, 1), date(2025, 7, 31)),
        ("2011-12", 12, date(2011, 4, 1), date(2012, 3, 31)),
        ("2011-12", 1, date(2011, 12, 1), date(2011, 12, 31)),
    ],
)
def test_periods_authorities_report(label: object, cadence: int | None, start: date, end: date) -> None:
    assert reported_period(label, cadence) == (start, end)


@pytest.mark.parametrize(
    ("label", "cadence", "words"),
    [
        ("2025 Q3", 3, "calendar or of a financial year"),
        ("Q3 2025", None, "calendar or of a financial year"),
        ("2011-12", None, "a month or a financial year"),
        ("2011-12", 3, "a month or a financial year"),
        ("2024-25", 3, "is a financial year, and this measure is counted by the quarter"),
        ("2025-07", 12, "is a month, and this measure is counted by the financial year"),
        ("2024-26", 12, "two years that follow each other"),
        (date(2025, 7, 15), 1, "is a day"),
        ("last month", 1, "is no period"),
        ("Julember 2025", 1, "not a month"),
    ],
)
def test_periods_that_are_none(label: object, cadence: int | None, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        reported_period(label, cadence)
