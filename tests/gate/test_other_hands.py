"""Files from other years and other hands: each is in, or refused in words, and nothing is silently wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from data.access import Asker, Store
from data.errors import UnreadableFile
from data.home import Home
from tests.gate.loading import COVENTRY, broken, details, load
from tests.long_files import EARLIER, LATER, NAMES, Line, as_csv, as_workbook, each, national, of_region, renamed
from tests.support import compact_file, shipped, state_of

PUBLISHERS_NAME = "meas-from-asc-of-eng-1819-open-data-csv-v2.csv"
CUT = "E08000026"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home that has the framework's own tables of the four measures the files are about."""
    folder = tmp_path_factory.mktemp("published")
    home = Home(folder / "home")
    lines = [line for indicator in EARLIER.values() for line in shipped(indicator)]
    assert load(home, compact_file(folder / "a.csv", lines)).result.status == "accepted"
    return home


@pytest.fixture
def home(published: Home, tmp_path: Path) -> Home:
    shutil.copytree(published.root, tmp_path / "home")
    return Home(tmp_path / "home")


def observed(home: Home, source: str = "ascof_open_data") -> list[dict[str, object]]:
    frame = Store(home.published()).rows("observations", who=Asker("test"), folder="export")
    return frame[frame["source"] == source].to_dict("records")


def years(lines: Sequence[Line], heading: str, year: str) -> list[Line]:
    return [{**line, heading: year} for line in lines]


def outcomes_only(lines: Sequence[Line], year: str) -> list[Line]:
    """An extract of outcomes, without codes, as somebody made one of 2018-19."""
    kept = [line for line in lines if line["Measure Type"] == "Outcome" and line["Measure Value"][0] != "["
            and line["Geographical Level"] != "Council Type"]  # fmt: skip
    bare = renamed(kept, Geographical_Code="", ASCOF_Measure_Code="", Measure_Type="", Measure_Group="")
    return years(bare, "Year", year)


def unnamed(lines: Sequence[Line]) -> list[Line]:
    return renamed(lines, Measure_Group_Description="")


def swapped(lines: Sequence[Line], one: str, other: str) -> list[Line]:
    """Two measures under each other's code, each with the name its code has."""
    codes = {one: other, other: one}

    def change(line: Line) -> dict[str, str]:
        code = codes.get(line["ASCOF Measure Code"], line["ASCOF Measure Code"])
        return {"ASCOF Measure Code": code, "Measure Group": code, "Measure Group Description": NAMES[code]}

    return each(lines, change)


def scaled(lines: Sequence[Line], factor: float) -> list[Line]:
    return each(lines, lambda line: {"Measure Value": f"{factor * float(line['Measure Value']):.4f}"}
                if line["Measure Type"] == "Outcome" and line["Measure Value"][0] != "[" else {})  # fmt: skip


def older_markers(lines: Sequence[Line]) -> list[Line]:
    return each(lines, lambda line: {"Measure Value": line["Measure Value"].replace("[x]", ":").replace("[c]", "*")})


Making = Callable[[Path], Path]

# In: a file, and what its sender says of it.
ACCEPTED: dict[str, tuple[Making, dict[str, str]]] = {
    "the publisher's file of 2018-19, in the encoding, headings and markers of its time": (
        lambda folder: as_csv(
            folder / PUBLISHERS_NAME,
            renamed(older_markers(national("2018-19")), ONS_Code="ONS Area Code", Measure_Value="Measure_Value"),
            encoding="cp1252",
        ), {}),
    "the same, saved again by a spreadsheet program, with a title above": (
        lambda folder: as_csv(folder / "ASCOF 2018-19.csv", national("2018-19"), encoding="utf-8-sig",
                              above="Adult social care,,,,,,,,,\r\n,,,,,,,,,\r\n"), {}),
    "the same as a workbook, its year given by the sender": (
        lambda folder: as_workbook(folder / "open data.xlsx", national("2018-19"), first_sheet="Notes"),
        {"period": "2018/19"}),
    "headings without spaces, as the oldest files have them": (
        lambda folder: as_csv(folder / "2018-19 ASCOF open data csv file.csv", renamed(
            national("2018-19"), **{name.replace(" ", "_"): name.replace(" ", "") for name in national("2018-19")[0]})),
        {}),
    "the rows of one region": (
        lambda folder: as_csv(folder / "wm_2018-19.csv", of_region(national("2018-19"))), {}),
    "the rows of one authority": (
        lambda folder: as_csv(folder / "coventry_2018-19.csv",
                              [line for line in national("2018-19") if line["ONS Code"] == COVENTRY]), {}),
    "the codes of the later framework for 2023-24, without groups and names": (
        lambda folder: as_csv(folder / "ascof 2023 to 2024.csv", renamed(
            national("2023-24", LATER), Measure_Group="", Measure_Group_Description="")), {}),
    "several years under each other, each with the codes of its time": (
        lambda folder: as_csv(folder / "all years.csv", years(unnamed(national("2022-23")), "Year", "2022-23")
                              + years(unnamed(national("2023-24", LATER)), "Year", "2023-24")), {}),
    "a year with a survey that did not run": (
        lambda folder: as_csv(folder / "ascof_2020-21.csv", national("2020-21")), {}),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_in_and_the_same_as_what_is_published(name: str, home: Home, tmp_path: Path) -> None:
    make, given = ACCEPTED[name]
    submission = load(home, make(tmp_path), **given)
    assert submission.result.status == "accepted"
    assert not details(submission, "sources_agree")
    framework = {
        (line["authority_code"], indicator, line["period"]): line["value"]
        for indicator in EARLIER.values()
        for line in shipped(indicator)
    }
    rows = observed(home)
    assert len({row["construct"] for row in rows}) == 4
    for row in rows:
        start = row["period_start"].year  # type: ignore[attr-defined]
        text = framework[str(row["authority_code"]), str(row["construct"]), f"{start}-{(start + 1) % 100}"]
        if text.startswith("["):
            assert row["value"] != row["value"]
            assert row["missing_reason"]
        else:
            assert row["value"] == float(text)


def test_an_extract_of_outcomes_is_in_under_its_names(home: Home, tmp_path: Path) -> None:
    submission = load(home, as_csv(tmp_path / "final_data.csv", outcomes_only(national("2018-19"), "2019")))
    assert submission.result.status == "accepted"
    assert not details(submission, "sources_agree")
    assert {row["indicator"] for row in observed(home, "ascof_outcomes")} == {
        "ascof2022_1b", "ascof2022_3a", "ascof2022_4a", "ascof2022_1i_1",
    }  # fmt: skip


def test_one_year_alone_that_begins_a_financial_year_is_found_out_and_can_be_said(home: Home, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "final_data.csv", outcomes_only(national("2018-19"), "2018"))
    submission = load(home, path)
    assert submission.result.status == "refused"
    assert "The file is probably for 2018 to 2019." in details(submission, "another_years_figures")[0]
    assert load(home, path, period="2018-19").result.status == "accepted"


# Refused by the gate: a file, what its sender says of it, the rule, and its words.
REFUSED: dict[str, tuple[Making, dict[str, str], str, str]] = {
    "another year's figures under this year's name": (
        lambda folder: as_csv(folder / "ascof_2017-18.csv", national("2018-19")), {},
        "another_years_figures", "The file is probably for 2018 to 2019."),
    "an extract given the wrong year": (
        lambda folder: as_csv(folder / "wm.csv", of_region(national("2018-19"))), {"period": "2017-18"},
        "another_years_figures", "The file is probably for 2018 to 2019."),
    "last year's survey in the year it did not run, for one region": (
        lambda folder: as_csv(folder / "wm.csv", of_region(national("2019-20"))), {"period": "2020-21"},
        "collected_that_year", "has figures for 14 authorities in 2020 to 2021, when it was not collected"),
    "a national file cut off half way": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", [it for it in national("2018-19") if it["ONS Code"] < CUT]),
        {}, "coverage", "authorities have a row"),
    "a national file without its last measure's last places": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", national("2018-19")[:-250]), {},
        "coverage", "authorities have a row"),
    "an extract cut off in its last measure": (
        lambda folder: as_csv(folder / "wm_2018-19.csv", of_region(national("2018-19"))[:-15]), {},
        "coverage", "of the 14 have none"),
    "a national file whose areas were taken out": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv",
                              [it for it in national("2018-19") if it["Geographical Level"] == "Council"]), {},
        "coverage", "England has no row; 0 of 9 regions"),
    "two measures under each other's code": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", swapped(national("2018-19"), "1B", "3A")), {},
        "sources_agree_mostly", "figures differ from those of another source"),
    "shares as fractions": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", scaled(national("2018-19"), 0.01)), {},
        "shares_in_percent", "in every year"),
    "everything a little different, as of a year that is not here": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", scaled(national("2018-19"), 0.983)), {},
        "sources_agree_mostly", "4 of 4 series of this year differ in most places"),
    "shares with a sign": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", each(
            national("2018-19"), lambda line: {"Measure Value": line["Measure Value"] + "%"}
            if line["ONS Code"] == COVENTRY and line["Measure Type"] == "Outcome" else {})), {},
        "readable", "%'"),
    "the file pasted below itself": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", national("2018-19") * 2), {},
        "unique_key", "There are 2 figures for"),
    "counts without their outcome": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", [
            it for it in national("2018-19") if it["ONS Code"] != COVENTRY or it["Measure Type"] != "Outcome"]), {},
        "reason_for_missing", "There is no figure here"),
    "districts among the authorities": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", each(
            national("2018-19"), lambda line: {"ONS Code": "E07000218"} if line["ONS Code"] == COVENTRY else {})), {},
        "known_authority", "'E07000218'"),
    "a name beside another place's code": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", each(national("2018-19"), lambda line: {
            "Geographical Description": "Dudley"} if line["ONS Code"] == COVENTRY else {})), {},
        "name_and_code_agree", "but the row is named 'Dudley'"),
    "later codes for a year before them": (
        lambda folder: as_csv(folder / "ascof_2021-22.csv", unnamed(national("2021-22", LATER))), {},
        "code_valid_for_year", "its code 3A is one of the earlier framework"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused_by_the_rule_that_says_why(name: str, home: Home, tmp_path: Path) -> None:
    make, given, rule, words = REFUSED[name]
    path, before = make(tmp_path), state_of(home)
    submission = load(home, path, **given)
    assert submission.result.status == "refused"
    assert rule in broken(submission, "critical")
    assert any(words in detail for detail in details(submission, rule))
    assert state_of(home) == before
    assert submission.workbook is not None


def cut_in_a_line(path: Path) -> Path:
    content = path.read_bytes()
    path.write_bytes(content[: content.rstrip().rindex(b"\n") + 30])
    return path


# Not even read: a file, what its sender says of it, and the words.
UNREADABLE: dict[str, tuple[Making, dict[str, str], str]] = {
    "no year anywhere": (lambda folder: as_csv(folder / "open data.csv", national("2018-19")), {}, "--period"),
    "a name that may mean two years": (
        lambda folder: as_csv(folder / "ascof_2021.csv", national("2020-21")), {}, "--period"),
    "a name and a column of different years": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", years(national("2018-19"), "Year", "2017-18")), {},
        "the column 'Year' says 2017-18, and not 2018-19"),
    "codes that ended, for a year after": (
        lambda folder: as_csv(folder / "ascof_2023-24.csv", national("2023-24")), {},
        "uses codes of the framework that ended with 2022-23 (1I1)"),
    "codes of both frameworks in one year": (
        lambda folder: as_csv(folder / "ascof_2021-22.csv", unnamed(national("2021-22") + national("2021-22", LATER))),
        {}, "mixes codes"),
    "codes that both frameworks have, without names": (
        lambda folder: as_csv(folder / "ascof_2021-22.csv", unnamed(
            national("2021-22", {"1B": "ascof_3a", "3A": "ascof_1d"}))), {}, "could be of either framework (1B, 3A)"),
    "codes and names that disagree": (
        lambda folder: as_csv(folder / "ascof_2018-19.csv", each(
            national("2018-19"), lambda line: {"Measure Group Description": NAMES["4A"]})), {}, "but is called"),
    "names nobody published": (
        lambda folder: as_csv(folder / "a.csv", each(outcomes_only(national("2018-19"), "2019"), lambda line: {
            "Measure Group Description": line["Measure Group Description"][:41]})), {},
        "'Proportion of people who use services who'"),
    "cut off within a line": (
        lambda folder: cut_in_a_line(as_csv(folder / "ascof_2018-19.csv", national("2018-19"))), {},
        "number of cells"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_refused_before_it_is_judged(name: str, home: Home, tmp_path: Path) -> None:
    make, given, words = UNREADABLE[name]
    path, before = make(tmp_path), state_of(home)
    with pytest.raises(UnreadableFile) as caught:
        load(home, path, **given)
    assert words in str(caught.value)
    assert state_of(home) == before


def test_one_figure_that_differs_under_another_code_is_warned_about(home: Home, tmp_path: Path) -> None:
    lines = each(national("2018-19"), lambda line: {"Measure Value": "12.3"} if (
        line["ONS Code"], line["ASCOF Measure Code"], line["Measure Type"]) == (COVENTRY, "1B", "Outcome") else {}
    )  # fmt: skip
    submission = load(home, as_csv(tmp_path / "ascof_2018-19.csv", lines))
    assert submission.result.status == "accepted"
    (said,) = details(submission, "sources_agree")
    assert said.startswith("Here 12.3; published by ascof_time_series as ")


def test_a_series_worked_out_anew_loads_with_warnings(home: Home, tmp_path: Path) -> None:
    lines = [line for line in national("2018-19") if line["ASCOF Measure Code"] != "1B"]
    anew = scaled([line for line in national("2018-19") if line["ASCOF Measure Code"] == "1B"], 0.99)
    submission = load(home, as_csv(tmp_path / "ascof_2018-19.csv", [*lines, *anew]))
    assert submission.result.status == "accepted"
    assert len(details(submission, "sources_agree")) > 140
    assert not details(submission, "another_years_figures")


def test_an_old_file_loaded_on_purpose_is_not_called_old(home: Home, tmp_path: Path) -> None:
    submission = load(
        home, as_csv(tmp_path / "ascof_2016-17.csv", national("2016-17")), published_on=date(2017, 10, 25)
    )
    assert submission.result.status == "accepted"
    assert not details(submission, "stale")
    assert not details(submission, "authority_gone")


def test_an_extract_says_nothing_of_places_measures_and_wholes_it_does_not_hold(home: Home, tmp_path: Path) -> None:
    whole = as_csv(tmp_path / "ascof_2018-19.csv", national("2018-19"))
    assert load(home, whole, published_on=date(2019, 10, 22)).result.status == "accepted"
    extract = load(home, as_csv(tmp_path / "wm_2018-19.csv", of_region(national("2018-19"))))
    for rule in ("authority_gone", "table_gone", "parts_make_the_whole"):
        assert not details(extract, rule)
