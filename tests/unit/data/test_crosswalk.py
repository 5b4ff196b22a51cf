"""The publisher's own lists of codes: found by their headings, kept as printed, joined to our measures."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.crosswalk import code_lists, former_codes_of, measures_of, renamings
from data.definitions import definitions
from data.spreadsheet import Row, Sheet

CONTENTS: list[Row] = [
    ["Contents table", "", ""],
    ["Metric", "Description", "2022 to 2023 Code"],
    ["3A", "Control over daily life", "1B"],
    ["3D(2a)", "Direct payments", "1C(1b)"],
    ["6A ", "Turnover", "Not applicable"],
    ["", "", ""],
]
LOG: list[Row] = [
    ["2024 to 2025 metric code", "2022 to 2023 metric code", "Year of change"],
    ["3A", "1B", "2023 to 2024"],
    ["3A", "1B", "2021 to 2022"],
    ["3D(2a)", "1C(2A)", "2024 to 2025"],
    ["[z]", "1E", "2023 to 2024"],
]


def book(**sheets: list[Row]) -> dict[str, Sheet]:
    return {name: Sheet(name, rows) for name, rows in sheets.items()}


def pairs(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    told = frame[["listed_in", "code", "former_code", "indicator"]].astype("object")
    return [tuple(row) for row in told.where(told.notna(), None).to_numpy().tolist()]


def test_each_list_is_kept_for_itself_once_a_pair() -> None:
    # The two lists of the 2024-25 edition disagree on 3D(2a); both are shown.
    assert pairs(renamings(list(code_lists(book(Contents=CONTENTS, Log=LOG))), "ascof_time_series")) == [
        ("Contents", "3A", "1B", "ascof_3a"),
        ("Contents", "3D(2a)", "1C(1b)", "ascof_3d_2a"),
        ("Contents", "6A", None, "ascof_6a"),
        ("Log", "3A", "1B", "ascof_3a"),
        ("Log", "3D(2a)", "1C(2A)", "ascof_3d_2a"),
        ("Log", None, "1E", "ascof2022_1e" if "ascof2022_1e" in definitions() else None),
    ]


def test_a_pair_says_where_it_stands_and_what_year_its_codes_are_of() -> None:
    first = renamings(list(code_lists(book(Contents=CONTENTS))), "ascof_time_series").iloc[0]
    assert (first["sheet"], first["cell"], first["description"]) == ("Contents", "A3", "Control over daily life")
    assert first["former_period_start"] == date(2022, 4, 1)


def test_former_codes_of_both_lists_are_joined() -> None:
    assert former_codes_of(list(code_lists(book(Contents=CONTENTS, Log=LOG)))) == {
        "3a": "1B",
        "3d(2a)": "1C(1b),1C(2A)",
        "6a": "",
    }


def test_columns_of_more_years_are_told_apart_by_their_headings() -> None:
    later: list[Row] = [
        ["2023 to 2024 metric code", "2026 to 2027 metric code", "2022 to 2023 metric code"],
        ["3A", "7B", "1B"],
    ]
    (listed,) = code_lists(book(Log=later))
    assert listed.code_at == 1
    assert listed.former_at == {0: date(2023, 4, 1), 2: date(2022, 4, 1)}
    assert former_codes_of([listed]) == {"7b": "1B"}


@pytest.mark.parametrize(
    "rows",
    [
        [["Local authority code", "Local authority", "ONS area code"], ["1", "Hartlepool", "E06000001"]],
        [["Metric", "Description"], ["3A", "Control"]],
        [["Note number", "Note text"], ["[note 1]", "Code"]],
        [],
    ],
)
def test_a_sheet_without_codes_of_two_years_is_no_list(rows: list[Row]) -> None:
    assert list(code_lists(book(Sheet=rows))) == []


@pytest.mark.parametrize(
    ("code", "former", "changed", "found"),
    [
        ("3A", "1B", None, ["ascof_3a"]),
        ("3d(1A)", "", None, ["ascof_3d_1a"]),
        # The log calls the family 2E; before 2024-25 it was 1G, which only 2E(1) continues.
        ("2E", "1G", date(2016, 4, 1), ["ascof_2e_1"]),
        ("2E", "1G", date(2024, 4, 1), ["ascof_2e_1", "ascof_2e_2a", "ascof_2e_2b"]),
        ("2E", "1G", None, ["ascof_2e_1"]),
        ("3D(1b)", "1C(1B)", date(2024, 4, 1), []),
        ("7A", "", None, []),
        ("", "1F", date(2023, 4, 1), ["ascof2022_1f"] if "ascof2022_1f" in definitions() else []),
        ("", "", None, []),
    ],
)
def test_which_of_our_measures_a_code_stands_for(
    code: str, former: str, changed: date | None, found: list[str]
) -> None:
    assert measures_of(code, former, changed) == found


def test_the_shipped_list_gives_every_table_the_code_its_definition_has(full_home) -> None:
    from data.access import Asker, Store

    frame = Store(full_home.published()).rows("crosswalk", who=Asker("test"), folder="export")
    listed = frame[frame["indicator"].notna()].groupby("indicator")["former_code"].agg(lambda it: set(it.dropna()))
    tables = {name: it for name, it in definitions().items() if name.startswith("ascof_") and not it.parent}
    assert set(tables) <= set(listed.index)
    for name, codes in listed.loc[list(tables)].items():
        assert tables[str(name)].code_2022.lower() in {code.lower() for code in codes} | ({""} if not codes else set())


def test_the_dropped_measures_keep_their_old_code(shared: Path) -> None:
    from data.sources.ascof_time_series import parse

    frame = parse(shared / "published" / "ascof" / "ascof_2024_25.ods").tables["crosswalk"]
    # Read off the last rows of the sheet by eye.
    assert list(frame.loc[frame["code"].isna(), "former_code"]) == ["1E", "1F", "1H", "2C(1)", "2C(2)", "2C(3)", "4B"]
    assert set(frame.loc[frame["code"] == "3D(2a)", "former_code"]) == {"1C(1b)", "1C(2A)"}
