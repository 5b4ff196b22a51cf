from __future__ import annotations

from indicators.series.tables import of_authority
from tests.unit.indicators.made import COVENTRY, place, quarters, series


def test_what_is_drawn_beside_an_authority_is_in_its_table():
    found = series({"Coventry": COVENTRY}, region={2024: 77.4}, england={2024: 77.3})
    average = place("England", {2023: 78.0, 2024: 78.5})
    table = of_authority(found.authorities[0], found, average)
    assert table.head[:4] == ("Year", "Coventry", "95% interval", "Answers")
    assert table.head[4:] == ("West Midlands", "England", "England")
    assert table.rows[-1] == ("2024–25", "82.2", "79.5 to 84.9", "400", "77.4", "77.3", "78.5")
    assert table.rows[-2][-3:] == ("–", "–", "78.0")


def test_what_nobody_else_counts_has_no_columns_for_others():
    found = quarters({(2025, 1): 17.0, (2025, 7): 18.0})
    table = of_authority(found.authorities[0], found)
    assert table.head == ("Period", "Coventry", "95% interval", "Answers")
    assert [row[:2] for row in table.rows] == [
        ("January to March 2025", "17.0"),
        ("April to June 2025", "–"),
        ("July to September 2025", "18.0"),
    ]
