"""What leads to a person, told apart from years, amounts and references."""

import duckdb
import pytest

from checks.words import personal_details, what_is_held


def held(words: str) -> str:
    """What the SQL finds in words; nothing if it finds nothing."""
    query = (
        f"select case when {personal_details('words')} then {what_is_held('words')} else '' end from (select ? words)"
    )
    with duckdb.connect() as connection:
        row = connection.execute(query.format(), [words]).fetchone()
    assert row
    return str(row[0])


def checked(nine: str) -> int | None:
    """The last digit of an NHS number, worked out in the plainest way; None where there is no such number."""
    total = 0
    for weight, digit in zip(range(10, 1, -1), nine, strict=True):
        total += weight * int(digit)
    last = 11 - total % 11
    return None if last == 10 else last % 11


@pytest.mark.parametrize(
    "words",
    [
        "Ask j.bloggs@example.gov.uk",
        "mailto:first_last+asc@council.example.org.uk.",
        "<TEAM@EXAMPLE.NHS.UK>",
    ],
)
def test_addresses(words: str) -> None:
    assert held(words) == "an e-mail address"


@pytest.mark.parametrize(
    "words",
    [
        "0121 496 0000",
        "Ring 01214960000.",
        "(0121) 496 0000",
        "0121-496-0000",
        "0121.496.0000",
        "0121 – 496 – 0000",
        "Tel:0121 4960000, mornings",
        "+44 121 496 0000",
        "+44 (0)121 496 0000",
        "+44(0) 121-496-0000",
        "0044 121 496 0000",
        "44 7700 900123",
        "07700 900 123",
        "07700900123",
        "020 7946 0000",
        "0800 496 0000 until 2017",
        "+353 1 496 0000",
    ],
)
def test_telephones(words: str) -> None:
    assert held(words) == "a telephone number"


@pytest.mark.parametrize(
    "words",
    [
        "943 476 5919",
        "9434765919",
        "943-476-5919",
        "943 - 476 - 5919",
        "Mrs B (NHS9434765919) waited",
        "Case 943.476.5919",
        # Its check digit is wrong, and it is called one.
        "NHS number: 943 476 5918",
    ],
)
def test_numbers_of_patients(words: str) -> None:
    assert held(words) == "an NHS number"


@pytest.mark.parametrize("nine", ["401023213", "999000000", "123456788", "485777345", "600000000", "100000010"])
def test_only_the_digit_that_checks_makes_ten_digits_a_number_of_a_patient(nine: str) -> None:
    found = [digit for digit in range(10) if held(f"Row {nine}{digit} of the list")]
    assert found == [digit for digit in range(10) if digit == checked(nine)]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "In 2015 2016 2017 and 2018",
        "2015, 2016, 2017; 2018-19, 2019-20 and 2020/21",
        "2016-02-23 2017-03-24",
        "From 01/02/2016 to 03/04/2017, then 05.06.2018 and 07-08-2019",
        "01 02 2016 03 04 2016",
        "£1,250,000 of 12,345,678",
        "£12 500 000 and 1 250 000",
        "+5% to +10% in 2016",
        "Minute 45/2016, item 3.1.2",
        "ASC-2016-001234",
        "Reference 1234567890",
        "Report 123456789",
        "Pages 10-12, 14-16 and 18-20",
        "https://example.gov.uk/documents/0121496000012",
        "24 hours a day, 7 days a week, 365 days a year",
        "Care Act 2014, section 9; the @ sign",
        "82 of 100 people in 2023 to 2024, 75 in 2022 to 2023",
    ],
)
def test_years_amounts_and_references_are_no_numbers_of_people(words: str) -> None:
    assert held(words) == ""
