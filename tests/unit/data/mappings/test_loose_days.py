"""Days as trackers write them."""

from datetime import date, datetime

import pytest

from data.mappings.loose_days import loose_day

DAY = date(2024, 3, 12)


def read(content: object, order: str = "day_first", month_means: str = "last_day") -> date | None:
    found = loose_day(content, order=order, month_means=month_means)
    return found and found.day


@pytest.mark.parametrize(
    "content",
    [DAY, datetime(2024, 3, 12, 14, 5), "12/3/24", "12.03.2024", "12-3-24", "2024/03/12", "2024-03-12 00:00:00",
     "12/03/2024 14:30", "12 Mar 24", "12-Mar-24", "Tues 12th March 24", "Tues. 12 March 2024",
     "12 March 2024", "45363", 45363, 45363.5],
)  # fmt: skip
def test_a_day_however_it_is_written(content: object) -> None:
    assert read(content) == DAY


def test_the_order_is_what_the_mapping_says() -> None:
    assert read("3/4/24") == date(2024, 4, 3)
    assert read("3/4/24", "month_first") == date(2024, 3, 4)
    assert read("24/4/3", "year_first") == date(2024, 4, 3)
    # Four digits are a year wherever they stand.
    assert read("3/4/2024", "year_first") == date(2024, 4, 3)


@pytest.mark.parametrize(
    "content", ["3/25/24", "25/13/2024", "13/13/24", "31/2/24", "Q3 24/25", "soon", "2024", 7, "1/2/3"]
)
def test_what_is_no_day_is_said_to_be_none(content: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read(content)


@pytest.mark.parametrize("content", ["March 2024", "Mar-24", "Mar '24", "March 24"])
def test_a_month_is_the_day_the_mapping_says_or_none(content: str) -> None:
    assert read(content) == date(2024, 3, 31)
    assert read(content, month_means="first_day") == date(2024, 3, 1)
    with pytest.raises(ValueError, match="is no day but a month"):
        read(content, month_means="nothing")


@pytest.mark.parametrize("content", [None, "", "TBC", "tbc.", "n/a", "-", "TBC?"])
def test_nothing_known_is_nothing(content: object) -> None:
    assert read(content) is None
