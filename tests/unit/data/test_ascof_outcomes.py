"""Extracts without codes: a published wording says the measure, and all that do not are named at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.errors import UnreadableFile
from data.sources import source_for
from data.sources.ascof_outcomes import parse
from tests.long_files import NAMES, Line, as_csv, as_workbook, renamed

CONTEXT = {"IMD - Average rank ": "25551.85", "Annual Pay Mean": "x", "Population": "149359.0"}


def figure(code: str = "1B", value: str = "77.6", *, part: str = "Total", year: str = "2019", name: str = "") -> Line:
    """One row of the extract of 2018-19, whose columns include some that are not of the framework."""
    return {
        "Geographical Description": "Coventry", "Geographical Level": "Council", "ONS Code": "E08000026",
        "Measure Group Description": name or NAMES[code], "Disaggregation Level": part, "Measure Value": value,
        **CONTEXT, "Year": year,
    }  # fmt: skip


def read(path: Path, period: str | None = None) -> pd.DataFrame:
    return parse(path, period).tables["observations"]


def refused(path: Path, period: str | None = None) -> str:
    with pytest.raises(UnreadableFile) as caught:
        parse(path, period)
    return str(caught.value)


def test_a_name_becomes_the_measure_of_its_year(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", [figure(), figure("1C", "7.4"), figure(part="65 and over", value="74.4")])
    assert source_for(path).NAME == "ascof_outcomes"
    frame = read(path)
    assert frame["indicator"].tolist() == ["ascof2022_1b", "ascof2022_1d", "ascof2022_1b"]
    assert frame["disaggregation"].tolist() == ["total", "total", "65 and over"]
    assert frame["value"].tolist() == [77.6, 7.4, 74.4]
    assert frame["period_start"].tolist() == [date(2018, 4, 1)] * 3
    assert frame["code_sent"].isna().all()
    assert frame[["numerator", "respondents", "margin_of_error"]].isna().all(axis=None)


def test_the_same_name_is_the_new_framework_s_measure_in_its_years(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", [figure(year="2023-24"), figure(year="2022-23")])
    assert read(path)["indicator"].tolist() == ["ascof_3a", "ascof2022_1b"]


def test_a_part_of_a_measure_that_is_about_that_part_is_kept_as_given(tmp_path: Path) -> None:
    name = ("The proportion of older people (aged 65 and over) who were still at home 91 days after discharge from "
            "hospital into reablement/rehabilitation services")  # fmt: skip
    frame = read(as_csv(tmp_path / "a.csv", [figure(name=name), figure(name=name, part="65 and over", value="77.59")]))
    assert frame["disaggregation"].tolist() == ["total", "65 and over"]
    assert set(frame["indicator"]) == {"ascof2022_2b_1"}


@pytest.mark.parametrize("year", ["2019", "2019.0", "2018-19", "2018/19", "2018 to 2019"])
def test_years_as_extracts_write_them(tmp_path: Path, year: str) -> None:
    frame = read(as_csv(tmp_path / "a.csv", [figure(year=year)]))
    assert frame["period_start"][0] == date(2018, 4, 1)


def test_one_year_alone_is_what_the_sender_or_the_name_says_of_it(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", [figure()])
    assert read(path, "2019-20")["period_start"][0] == date(2019, 4, 1)
    assert "says 2018-19, and not 2020-21" in refused(path, "2020-21")


def test_a_workbook_s_numbers_are_numbers(tmp_path: Path) -> None:
    path = as_workbook(tmp_path / "a.xlsx", [figure(value="77.6")])
    row = read(path).iloc[0]
    assert (row["value"], row["cell"], row["period_start"]) == (77.6, "F2", date(2018, 4, 1))


@pytest.mark.parametrize("heading", ["Measure", "Measure name", "measure_description"])
def test_other_headings_for_the_name(tmp_path: Path, heading: str) -> None:
    path = as_csv(tmp_path / "a.csv", renamed([figure()], Measure_Group_Description=heading))
    assert source_for(path).NAME == "ascof_outcomes"
    assert len(read(path)) == 1


def test_types_of_reading_are_joined_where_an_extract_has_them(tmp_path: Path) -> None:
    lines = [{**figure(value=value), "Measure Type": kind} for kind, value in (("Outcome", "77.6"), ("Base", "410"))]
    (row,) = read(as_csv(tmp_path / "a.csv", lines)).to_dict("records")
    assert (row["value"], row["respondents"]) == (77.6, 410)


def test_every_name_that_says_no_measure_is_named_at_once(tmp_path: Path) -> None:
    unknown = ("Quality of life", "Proportion of older people 65 and over who were still at home 91 days after "
               "discharge from hospital into reablement/rehabilitation services")  # fmt: skip
    said = refused(as_csv(tmp_path / "a.csv", [figure(), *(figure(name=name) for name in unknown)]))
    assert all(f"'{name}' (line" in said for name in unknown)
    assert NAMES["1B"] not in said


def test_a_measure_of_another_framework_is_refused_for_its_year(tmp_path: Path) -> None:
    ended = "The proportion of adults with a learning disability in paid employment"
    begun = "The proportion of staff in the formal care workforce leaving their role in the past 12 months"
    said = refused(as_csv(tmp_path / "a.csv", [figure(name=ended, year="2023-24"), figure(name=begun)]))
    assert f"'{ended}', which the framework for 2023-24 does not measure" in said
    assert f"'{begun}', which the framework for 2018-19 does not measure" in said


def test_an_unknown_part_is_left_out_and_counted_and_a_marker_is_a_reason(tmp_path: Path) -> None:
    parsed = parse(as_csv(tmp_path / "a.csv", [figure(part="Other"), figure(value="c"), figure("4A", "")]), "2018-19")
    assert parsed.notes == ("Rows about the part of the population 'Other', which is not known here: 1.",)
    assert parsed.tables["observations"]["missing_reason"].tolist() == ["suppressed", "not_published"]


def test_without_a_year_it_is_refused(tmp_path: Path) -> None:
    assert "--period" in refused(as_csv(tmp_path / "a.csv", renamed([figure()], Year="")))
