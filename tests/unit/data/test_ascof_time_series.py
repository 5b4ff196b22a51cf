"""The time-series workbook: found by content, whatever moved since last year."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.errors import UnreadableFile
from data.sources import source_for
from data.sources.ascof_time_series import parse, recognises
from tests.support import Grid, find, grid, whole_workbook, workbook

COVENTRY = "E08000026"


def observed(path: Path) -> pd.DataFrame:
    return parse(path).tables["observations"]


def reading(path: Path, indicator: str, code: str, year: int) -> dict[str, object]:
    frame = observed(path)
    chosen = frame[
        (frame["indicator"] == indicator)
        & (frame["authority_code"] == code)
        & (frame["period_start"] == date(year, 4, 1))
    ]
    assert len(chosen) == 1
    return chosen.iloc[0].to_dict()


def test_a_published_figure(tmp_path: Path) -> None:
    # Control over daily life, Coventry, 2024-25: 82.2, published in table 3a.
    path = whole_workbook(tmp_path / "w.xlsx")
    row = reading(path, "ascof_3a", COVENTRY, 2024)
    assert (row["value"], row["respondents"]) == (82.2, 715.0)
    assert pd.isna(row["missing_reason"])
    assert row["period_end"] == date(2025, 3, 31)


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    path = whole_workbook(tmp_path / "w.xlsx")
    renamed = path.rename(tmp_path / "figures.dat")
    assert source_for(renamed).NAME == "ascof_time_series"


def test_council_types_are_left_out_and_regions_kept(tmp_path: Path) -> None:
    codes = set(observed(whole_workbook(tmp_path / "w.xlsx"))["authority_code"])
    assert "[z]" not in codes
    assert {"E92000001", *(f"E1200000{number}" for number in range(1, 10))} <= codes


@pytest.mark.parametrize("header_at", [2, 4, 9, 30])
def test_a_moved_header_changes_nothing(tmp_path: Path, header_at: int) -> None:
    usual = workbook(tmp_path / "usual.xlsx", {"Table_3a": grid("ascof_3a")})
    moved = workbook(tmp_path / "moved.xlsx", {"Sheet1": grid("ascof_3a", header_at)})
    kept = [
        "authority_code",
        "indicator",
        "period_start",
        "value",
        "margin_of_error",
        "respondents",
        "missing_reason",
    ]
    pd.testing.assert_frame_equal(observed(usual)[kept], observed(moved)[kept])


def test_one_more_year_loads(tmp_path: Path) -> None:
    cells = grid("ascof_3a")
    labels = [f"2025 to 2026 - {words}" for words in ("margin of error", "number of respondents", "outcome [note 5]")]
    for row in cells[5:]:
        row.extend(labels if row[0] == "Local authority code" else [1.5, 400.0, 78.8])
    row = reading(workbook(tmp_path / "w.xlsx", {"Table_3a": cells}), "ascof_3a", COVENTRY, 2025)
    assert (row["value"], row["respondents"], row["margin_of_error"]) == (78.8, 400.0, 1.5)


def test_columns_in_another_order_load_the_same(tmp_path: Path) -> None:
    cells = grid("ascof_3a")
    turned = [row[:3] + row[:2:-1] if len(row) > 3 else row for row in cells]
    one, other = (workbook(tmp_path / f"{n}.xlsx", {"Table_3a": g}) for n, g in enumerate((cells, turned)))
    kept = ["authority_code", "period_start", "value", "margin_of_error", "respondents"]
    key = ["authority_code", "period_start"]
    pd.testing.assert_frame_equal(
        observed(one)[kept].sort_values(key, ignore_index=True),
        observed(other)[kept].sort_values(key, ignore_index=True),
    )


def test_a_sheet_nobody_defined_is_left_out_and_said(tmp_path: Path) -> None:
    cells = grid("ascof_3a")
    extra: Grid = [["Table 7a: something new"], *cells[1:]]
    parsed = parse(workbook(tmp_path / "w.xlsx", {"Table_3a": cells, "Table_7a": extra}))
    assert set(parsed.tables["observations"]["indicator"]) == {"ascof_3a"}
    assert any("Table_7a" in note for note in parsed.notes)


def test_bracketed_cells_and_markers(tmp_path: Path) -> None:
    def change(grids: dict[str, Grid]) -> None:
        row = find(grids["Table_3a"], COVENTRY)
        row[3:9] = ["0.3 (5.7)", "12,530 (8,285)", "61.2 (:)", "[x]", "[x]", "[c]"]

    path = whole_workbook(tmp_path / "w.xlsx", change)
    first, second = (reading(path, "ascof_3a", COVENTRY, year) for year in (2015, 2016))
    assert (first["value"], first["respondents"], first["margin_of_error"]) == (61.2, 12530.0, 0.3)
    assert pd.isna(second["value"])
    assert second["missing_reason"] == "suppressed"


def test_an_empty_cell_is_explained_only_where_the_definition_explains_it(tmp_path: Path) -> None:
    def change(grids: dict[str, Grid]) -> None:
        header = next(row for row in grids["Table_3a"] if row[0] == "Local authority code")
        for year in ("2020 to 2021", "2024 to 2025"):
            find(grids["Table_3a"], COVENTRY)[header.index(f"{year} - outcome")] = ""

    path = whole_workbook(tmp_path / "w.xlsx", change)
    assert reading(path, "ascof_3a", COVENTRY, 2020)["missing_reason"] == "not_collected"
    assert pd.isna(reading(path, "ascof_3a", COVENTRY, 2024)["missing_reason"])


def test_a_row_that_lost_its_code_is_kept_for_the_gate(tmp_path: Path) -> None:
    path = whole_workbook(tmp_path / "w.xlsx", lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(2, ""))
    frame = observed(path)
    assert (frame.loc[frame["authority_code"] == "", "authority_name"] == "Coventry").all()
    assert (frame["authority_code"] == "").sum() == 10


def test_both_lists_of_former_codes_are_read(tmp_path: Path) -> None:
    log: Grid = [["2024 to 2025 metric code", "2022 to 2023 metric code"], ["3A", "1B"], ["3A", "9Z"]]
    path = workbook(tmp_path / "w.xlsx", {"Table_3a": grid("ascof_3a"), "Log": log})
    assert set(observed(path)["former_code"]) == {"1B,9Z"}


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda cells: [row for row in cells if row[0] != "Local authority code"], "No known layout"),
        (lambda cells: [[str(c).replace("outcome", "result") for c in row] for row in cells], "outcome"),
        (
            lambda cells: [[str(c).replace("2024 to 2025", "2024 to 2029") for c in row] for row in cells],
            "follow each other",
        ),
        (
            lambda cells: [["ONS" if c == "ONS area code" else c for c in row] for row in cells],
            "ONS area code",
        ),
        (
            lambda cells: [[str(c).replace("2016 to 2017", "2015 to 2016") for c in row] for row in cells],
            "twice",
        ),
    ],
)
def test_tables_that_cannot_be_read_say_so(tmp_path: Path, spoil, words: str) -> None:
    path = workbook(tmp_path / "w.xlsx", {"Table_3a": spoil(grid("ascof_3a"))})
    with pytest.raises(UnreadableFile, match=words):
        source_for(path).parse(path)


def test_a_sheet_named_after_one_table_with_the_title_of_another_is_refused(tmp_path: Path) -> None:
    sheets = {"Table_3a": grid("ascof_4a"), "Table_4a": grid("ascof_3a"), "Table 1a": grid("ascof_1a")}
    with pytest.raises(UnreadableFile) as refused:
        parse(workbook(tmp_path / "w.xlsx", sheets))
    assert refused.value.where == (
        "sheet Table_3a: its title is that of table 4a; sheet Table_4a: its title is that of table 3a"
    )


def test_other_files_are_not_recognised(tmp_path: Path) -> None:
    for name, content in (
        ("a.txt", b"Local authority code"),
        ("b.zip", b"PK\x05\x06" + bytes(18)),
        ("c.csv", b"\xff\xfe,"),
    ):
        (tmp_path / name).write_bytes(content)
        assert not recognises(tmp_path / name)


def test_a_file_cut_off_is_named_as_such(tmp_path: Path) -> None:
    path = whole_workbook(tmp_path / "w.xlsx")
    content = path.read_bytes()
    for share in (0.1, 0.5, 0.9):
        path.write_bytes(content[: int(len(content) * share)])
        with pytest.raises(UnreadableFile, match="cannot be opened"):
            source_for(path)
