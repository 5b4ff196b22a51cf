"""The open data of 2020-21, row by row, against readers of the raw files that share nothing with ours."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from checks.submit import Submission, submit
from data.access import Asker, Store
from data.home import Home
from data.places import place_table
from data.verdict import Outcome
from tests.reference.oracle import sheet_rows

Key = tuple[str, str, str]
SHOWN = {
    *place_table("authorities").query("in_programme == 'true'")["authority_code"], "E12000005", "E92000001",
}  # fmt: skip
# Typed from the crosswalk: the group a row says it belongs to, and our id of it.
GROUPS = {
    "1A": "ascof2022_1a", "1B": "ascof2022_1b", "1C1A": "ascof2022_1c_1a", "1C1B": "ascof2022_1c_1b",
    "1C2A": "ascof2022_1c_2a", "1C2B": "ascof2022_1c_2b", "1E": "ascof2022_1e", "1F": "ascof2022_1f",
    "1G": "ascof2022_1g", "1H": "ascof2022_1h", "1I1": "ascof2022_1i_1", "1J": "ascof2022_1j",
    "2A1": "ascof2022_2a_1", "2A2": "ascof2022_2a_2", "2B1": "ascof2022_2b_1", "2B2": "ascof2022_2b_2",
    "2D": "ascof2022_2d", "3A": "ascof2022_3a", "3D1": "ascof2022_3d_1", "4A": "ascof2022_4a", "4B": "ascof2022_4b",
}  # fmt: skip
PARTS = {
    "Total": "total", "Female": "female", "Male": "male", "18-64": "18 to 64", "64 and under": "64 and under",
    "65 and over": "65 and over", "65-74": "65 to 74", "65-84": "65 to 84", "75-84": "75 to 84",
    "85 and over": "85 and over",
}  # fmt: skip
COLUMNS = {
    "Outcome": "value", "Numerator": "numerator", "Denominator": "denominator", "Base": "respondents",
    "Margin Of Error": "margin_of_error",
}  # fmt: skip
MARKERS = {"[x]": "not_available", "[c]": "suppressed"}
WORKBOOK = "ascof/meas-from-asc-of-eng-2021-open-data-csv_v2.xlsx"
EXTRACT = "ascof/ascof_2020_21_open_data_west_midlands.csv"


@pytest.fixture(scope="module")
def workbook(shared: Path) -> Path:
    return shared / "published" / WORKBOOK


@pytest.fixture(scope="module")
def extract(shared: Path) -> Path:
    return shared / "published" / EXTRACT


def loaded(path: Path, home: Home) -> Submission:
    return submit(path, home=home, actor_role="data_steward", published_on=date(2021, 10, 21))


@pytest.fixture(scope="module")
def home(workbook: Path, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home of its own with the workbook alone."""
    made = Home(tmp_path_factory.mktemp("open-data") / "home")
    assert loaded(workbook, made).result.status == "accepted"
    return made


def observed(home: Home) -> dict[Key, dict[str, object]]:
    frame = Store(home.published()).rows("observations", who=Asker("test"), folder="export")
    assert set(frame["period_start"]) == {pd.Timestamp(2020, 4, 1)}
    assert set(frame["period_end"]) == {pd.Timestamp(2021, 3, 31)}
    return {(row["authority_code"], row["indicator"], row["disaggregation"]): row for row in frame.to_dict("records")}


def test_every_row_of_the_14_their_region_and_england(workbook: Path, home: Home) -> None:
    found = observed(home)
    compared, codes = 0, set()
    for row in sheet_rows(workbook):
        if row["ONS Code"] not in SHOWN:
            continue
        key = (row["ONS Code"], GROUPS[row["Measure Group"]], PARTS[row["Disaggregation Level"]])
        where = f"{key}: {row['Measure Type']}"
        stored, text = found[key], row["Measure Value"]
        number = stored[COLUMNS[row["Measure Type"]]]
        if text in MARKERS:
            assert number != number, where
            if row["Measure Type"] == "Outcome":
                assert stored["missing_reason"] == MARKERS[text], where
        else:
            assert number == pytest.approx(float(text), rel=1e-11), where
            if row["Measure Type"] == "Outcome":
                assert not isinstance(stored["missing_reason"], str), where
        codes.add(row["ASCOF Measure Code"])
        compared += 1
    # Counted in the published file: 295 rows a place, 79 codes.
    assert compared == 295 * 16
    assert len(codes) == 79


def test_nothing_is_there_that_was_not_published(workbook: Path, home: Home) -> None:
    published = {
        (row["ONS Code"], GROUPS[row["Measure Group"]], PARTS[row["Disaggregation Level"]])
        for row in sheet_rows(workbook)
        if row["Geographical Level"] != "Council Type"
    }
    assert set(observed(home)) == published
    assert len({key[0] for key in published}) == 151 + 9 + 1


def test_the_extract_says_what_the_workbook_says(workbook: Path, extract: Path) -> None:
    with extract.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    names = ("ONS Code", "ASCOF Measure Code", "Disaggregation Level", "Measure Type")

    def told(given: dict[str, str]) -> object:
        text = given["Measure Value"]
        return text if text.startswith("[") else round(float(text), 9)

    here = {tuple(row[name] for name in names): told(row) for row in rows}
    there = {tuple(row[name] for name in names): told(row) for row in sheet_rows(workbook) if row["ONS Code"] in SHOWN}
    assert here == there


def test_workbook_and_csv_give_the_same_store(extract: Path, home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "home")
    assert loaded(extract, other).result.status == "accepted"
    frames = [
        Store(it.published()).rows("observations", who=Asker("test"), folder="export").drop(columns="load_id")
        for it in (home, other)
    ]
    national, regional = (frame[frame["authority_code"].isin(SHOWN)].reset_index(drop=True) for frame in frames)
    assert len(regional) == 79 * 16
    pd.testing.assert_frame_equal(national, regional)
    again = loaded(extract, home)
    assert again.result.status == "unchanged"


def test_the_workbook_is_compared_with_what_is_published_and_agrees(workbook: Path, full_home: Home) -> None:
    submission = submit(workbook, home=full_home, actor_role="data_steward", dry_run=True)
    outcomes: dict[str, Outcome] = {it.name: it for it in submission.result.verdict.outcomes}
    assert submission.result.status == "accepted"
    for rule in ("sources_agree", "another_years_figures", "sources_agree_mostly", "table_gone", "stale"):
        assert outcomes[rule].success, rule
    assert outcomes["parts_make_the_whole"].success


def test_what_was_renamed_lies_on_its_successors_series_before_the_break(
    extract: Path, full_home: Home, tmp_path: Path
) -> None:
    shutil.copytree(full_home.root, tmp_path / "home")
    home = Home(tmp_path / "home")
    assert loaded(extract, home).result.status == "accepted"
    rows = Store(home.published()).rows("region_series", who=Asker("test"), construct="ascof_2b")
    coventry = rows[rows["authority_code"] == "E08000026"]
    told = coventry[["indicator", "segment", "value", "publisher", "code"]].values.tolist()
    # Read off the two published files.
    assert told == [
        ["ascof2022_2a_1", 1, 25.8, "NHS Digital", "2A(1)"],
        ["ascof_2b", 2, 26.5, "Department of Health and Social Care", "2B"],
    ]
    # Where both have the figure, or the publisher's reason for none, the framework's own table is shown.
    control = Store(home.published()).rows("region_series", who=Asker("test"), construct="ascof_3a")
    assert set(control["source"].dropna()) == {"ascof_time_series"}


def test_the_extract_of_2018_19_differs_only_where_the_publisher_corrected_it(shared: Path, full_home: Home) -> None:
    path = shared / "published" / "ascof_extracts" / "ascof_2018_19_outcomes.csv"
    submission = submit(path, home=full_home, actor_role="data_steward", dry_run=True)
    assert submission.result.status == "accepted"
    assert submission.result.rows_read == 16_275
    differing = [flag for flag in submission.result.verdict.flags if flag.name == "sources_agree"]
    # Note 8 of the 2024-25 workbook: 3C(2), then 3D(2), was worked out again for England and the regions.
    assert {flag.indicator for flag in differing} == {"ascof2022_3d_2"}
    assert {str(flag.authority_code)[:3] for flag in differing} == {"E12"}


def test_every_figure_of_the_extract_of_2018_19(shared: Path) -> None:
    from data.sources.ascof_outcomes import parse

    path = shared / "published" / "ascof_extracts" / "ascof_2018_19_outcomes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    frame = parse(path, "2018-19").tables["observations"]
    assert len(frame) == len(rows)
    assert frame["authority_code"].tolist() == [row["ONS Code"] for row in rows]
    assert frame["value"].tolist() == [float(row["Measure Value"]) for row in rows]
    assert frame["disaggregation"].tolist() == [PARTS[row["Disaggregation Level"]] for row in rows]
    by_name = {(row["Measure Group Description"], found) for row, found in zip(rows, frame["indicator"], strict=True)}
    assert len(by_name) == len({name for name, _ in by_name}) == len({found for _, found in by_name}) == 29
