"""Financial years, in every spelling the published files use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import financial_year, long_date, short_label


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
