"""Rules that judge what only the publisher's workbook says: names, empty cells, former codes, missing tables."""

from datetime import date
from pathlib import Path

from data.home import Home
from tests.gate.loading import COVENTRY, WARWICKSHIRE, broken, details, load, outcome_of, whole
from tests.support import Grid, find, grid, workbook

WORCESTERSHIRE, STOKE = "E10000034", "E06000021"


def test_reason_for_missing(tmp_path: Path) -> None:
    submission = whole(tmp_path, lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(-1, ""))
    assert outcome_of(submission, "reason_for_missing").failed_rows == 1
    assert submission.result.status == "refused"


def test_name_and_code_agree(tmp_path: Path) -> None:
    submission = whole(tmp_path, lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(1, "Dudley"))
    assert outcome_of(submission, "name_and_code_agree").failed_rows == 10
    assert submission.result.status == "refused"


def test_a_spelling_nobody_has_seen_is_no_fault(tmp_path: Path) -> None:
    submission = whole(tmp_path, lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(1, "City of Coventry"))
    assert submission.result.status == "accepted"


def test_a_list_of_former_codes_that_disagrees_is_another_framework(tmp_path: Path) -> None:
    log: Grid = [["Metric", "2022 to 2023 Code"], ["3A", "3A"]]
    path = workbook(tmp_path / "sent.xlsx", {"Table_3a": grid("ascof_3a"), "Log": log}, crosswalk=False)
    submission = load(Home(tmp_path / "home"), path)
    assert outcome_of(submission, "code_valid_for_year").failed_rows > 1000
    assert submission.result.status == "refused"


def test_a_workbook_that_ends_before_the_codes_were_dealt_anew_is_another_framework(tmp_path: Path) -> None:
    def change(grids: dict[str, Grid]) -> None:
        del grids["Table_2c"]
        grids["Table_3a"] = [row[:24] for row in grids["Table_3a"]]

    submission = whole(tmp_path, change)
    assert submission.result.status == "refused"
    assert "earlier framework" in submission.result.verdict.flags[0].detail


def test_table_gone(tmp_path: Path) -> None:
    names = ["ascof_1a", "ascof_3a", "ascof_4a", "ascof_5a_1", "ascof_1d", "ascof_2c"]
    path = workbook(tmp_path / "sent.xlsx", {f"Table {number}": grid(name) for number, name in enumerate(names)})
    submission = load(Home(tmp_path / "home"), path)
    assert submission.result.status == "accepted"
    # Of the 25 tables; the four parts of 6B are left to their table.
    assert outcome_of(submission, "table_gone").failed_rows == 25 - len(names)


def test_a_measure_not_collected_in_a_files_years_is_not_gone(tmp_path: Path) -> None:
    def newest(name: str) -> Grid:
        cells = grid(name)
        first = len(cells[5]) - 3
        return [row[:3] + row[first:] if len(row) > 3 else row for row in cells]

    names = ["ascof_1a", "ascof_3a", "ascof_4a", "ascof_5a_1", "ascof_1d", "ascof_2c"]
    path = workbook(tmp_path / "sent.xlsx", {f"Table {number}": newest(name) for number, name in enumerate(names)})
    submission = load(Home(tmp_path / "home"), path)
    # The file holds 2024-25 alone, in which the carers' survey, with its five measures, did not run.
    assert outcome_of(submission, "table_gone").failed_rows == 25 - len(names) - 5


def test_a_workbook_without_areas_is_cut(tmp_path: Path) -> None:
    def change(grids: dict[str, Grid]) -> None:
        for name, rows in grids.items():
            grids[name] = [row for row in rows if len(row) < 3 or str(row[2])[:3] not in ("E12", "E92")]

    submission = whole(tmp_path, change)
    assert submission.result.status == "refused"
    assert broken(submission, "critical") == {"coverage": 11}
    assert details(submission, "coverage")[-1] == (
        "ascof_3a, 2024 to 2025: England has no row; 0 of 9 regions have a row."
    )


def test_the_published_workbook_breaks_no_rule_but_where_its_figures_are_odd(tmp_path: Path, shared: Path) -> None:
    submission = load(Home(tmp_path / "home"), shared / "published" / "ascof" / "ascof_2024_25.ods")
    assert submission.result.status == "accepted"
    assert broken(submission, "critical") == {}
    warnings = broken(submission, "warning")
    assert set(warnings) == {"odd_change", "odd_level", "zero_without_respondents"}
    assert warnings["zero_without_respondents"] == 5
    odd = {
        (flag.name, flag.authority_code, flag.indicator)
        for flag in submission.result.verdict.flags
        if flag.period_start and flag.period_start.year == 2024
    }
    assert ("odd_change", WARWICKSHIRE, "ascof_4b") in odd
    assert ("odd_level", WORCESTERSHIRE, "ascof_2a") in odd
    assert ("odd_level", STOKE, "ascof_3d_1a") in odd


def test_a_later_release_with_the_same_figures_adds_no_warning(tmp_path: Path, shared: Path) -> None:
    home = Home(tmp_path / "home")
    path = shared / "published" / "ascof" / "ascof_2024_25.ods"
    first = load(home, path)
    again = load(home, path, published_on=date(2026, 2, 1), dry_run=True)
    assert again.result.status == "accepted"
    assert again.result.verdict.flags == first.result.verdict.flags


def test_oflogs_table_has_neither_areas_nor_faults(tmp_path: Path, shared: Path) -> None:
    path = shared / "published" / "oflog" / "adult_social_care.csv"
    submission = load(Home(tmp_path / "home"), path, published_on=date(2024, 5, 1))
    assert submission.result.status == "accepted"
    assert set(broken(submission, "warning")) == {"odd_change", "odd_level", "stale"}
