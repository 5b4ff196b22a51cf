"""The publisher's log of changes: its words stay its own, and what they ask for is read out of them."""

from datetime import date

import pandas as pd
import pytest

from data.comparability import log_entries, reading_of
from data.crosswalk import code_lists
from data.spreadsheet import Row, Sheet

HEAD: Row = [
    "2024 to 2025 metric code", "2022 to 2023 metric code", "Year of change",
    "Description of impact on comparability over time [note 3]",
]  # fmt: skip


def entries(*rows: Row) -> pd.DataFrame:
    return log_entries(list(code_lists({"Log": Sheet("Log", [["Log"], HEAD, *rows])})), "ascof_time_series")


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        # The publisher's own, shortened.
        ("As such, figures for 2024 to 2025 onwards cannot be compared with figures for previous years.", "break"),
        ("Due to this change, 1J scores for 2020 to 2021 should not be compared to previous years.", "break"),
        ("This metric was new for 2024 to 2025 ... it is a different metric and cannot be compared with previous "
         "years.", "break"),
        ("2021 to 2022 outcomes should not be compared to 2020 to 2021 data but can be compared to earlier years.",
         "comparable"),
        ("The number is expected to be small so this is not being treated as a break in time series.", "comparable"),
        ("so it is not felt that this change will impact on comparability over time", "comparable"),
        ("The impact is expected to be small but should be considered when comparing data", "caution"),
        ("Measure 1D was renamed to 1C in 2023 to 2024.", "renamed"),
        ("This measure was removed from ASCOF 2023 to 2024.", "removed"),
        ("the collection was paused in February 2020 and has since been discontinued", "removed"),
        ("This measure was included in ASCOF for the first time in 2016 to 2017.", "new"),
        ("The SACE eligible population changed so that carers are also now included", "other"),
        # What a later edition might write.
        ("Figures from this year are not directly comparable with earlier ones.", "break"),
        ("Figures can’t be compared with those for earlier years.", "break"),
        ("There is a break in the time series.", "break"),
        ("Users should treat comparisons with caution.", "caution"),
        ("Figures can not be directly compared.", "break"),
        ("Figures cannot be compared to earlier years", "break"),
    ],
)  # fmt: skip
def test_how_an_entry_reads(words: str, reads: str) -> None:
    assert reading_of(words) == reads


def test_an_entry_keeps_its_place_its_year_and_its_words() -> None:
    said = "As such, figures cannot be compared with 20year  figures~before. "
    row = entries(["2A", "2D", "2024 to 2025", said]).iloc[0]
    assert (row["position"], row["indicator"], row["code"], row["former_code"]) == (1, "ascof_2a", "2A", "2D")
    assert (row["period_start"], row["year_of_change"]) == (date(2024, 4, 1), "2024 to 2025")
    # The publisher's slips are quoted too.
    assert row["description"] == said.strip()
    assert (row["sheet"], row["cell"], row["sent"]) == ("Log", "D3", said)


def test_an_entry_about_a_family_stands_once_for_each_of_its_tables() -> None:
    frame = entries(["2E", "1G", "2024 to 2025", "It cannot be compared."], ["3A", "1B", "2023 to 2024", "Renamed."])
    assert list(frame["position"]) == [1, 1, 1, 2]
    assert list(frame["indicator"]) == ["ascof_2e_1", "ascof_2e_2a", "ascof_2e_2b", "ascof_3a"]


def test_an_entry_about_a_dropped_measure_keeps_its_old_code() -> None:
    row = entries(["[z]", "2C(1)", "2022 to 2023", "Indicator discontinued"]).iloc[0]
    assert row["former_code"] == "2C(1)"
    assert pd.isna(row["code"])


@pytest.mark.parametrize("year", ["2024 to 2024", "2024", ""])
def test_a_year_that_is_none_is_kept_and_has_no_first_day(year: str) -> None:
    row = entries(["3A", "1B", year, "Something changed."]).iloc[0]
    assert pd.isna(row["period_start"])
    assert row["year_of_change"] == year or (not year and pd.isna(row["year_of_change"]))


def test_a_list_without_years_of_change_is_no_log() -> None:
    sheet = Sheet("Contents", [["Metric", "Description", "2022 to 2023 Code"], ["3A", "Control", "1B"]])
    assert log_entries(list(code_lists({"Contents": sheet})), "ascof_time_series").empty
