"""Open data: every spelling of its history becomes the same figures, and what contradicts itself is refused by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.errors import UnreadableFile
from data.sources import Parsed, source_for
from data.sources.ascof_open_data import parse, recognises
from tests.long_files import EARLIER, HEADER, LATER, as_csv, as_workbook, each, national, of_region, reading, renamed

YEAR = "2020-21"
COVENTRY, ENGLAND = "E08000026", "E92000001"
FIGURE = [
    reading("1B", "77.6"), reading("1B", "3,165", kind="Numerator"), reading("1B", "4080", kind="Denominator"),
    reading("1B", "410", kind="Base"), reading("1B", "3.9", kind="Margin Of Error"),
]  # fmt: skip
# A code that only the earlier framework has, so that the others need no name.
TELLING = reading("1G", "81.3", name="")
GIVEN = ("authority_code", "indicator", "disaggregation", "value", "numerator", "denominator", "respondents",
         "margin_of_error", "missing_reason")  # fmt: skip


def figures(parsed: Parsed) -> pd.DataFrame:
    return parsed.tables["observations"]


def told(parsed: Parsed) -> list[tuple[object, ...]]:
    """What was read, without where it stood."""
    frame = figures(parsed).loc[:, list(GIVEN)].astype(object)
    return sorted(map(tuple, frame.where(frame.notna(), None).values.tolist()), key=str)


def refused(path: Path, period: str | None = YEAR) -> str:
    with pytest.raises(UnreadableFile) as caught:
        parse(path, period)
    return str(caught.value)


def test_the_readings_of_a_figure_are_joined_and_each_keeps_its_place(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", FIGURE)
    assert source_for(path).NAME == "ascof_open_data"
    (row,) = figures(parse(path, YEAR)).to_dict("records")
    assert (row["indicator"], row["authority_code"], row["disaggregation"]) == ("ascof2022_1b", COVENTRY, "total")
    assert (row["value"], row["numerator"], row["denominator"]) == (77.6, 3165, 4080)
    assert (row["respondents"], row["margin_of_error"]) == (410, 3.9)
    assert (row["period_start"], row["period_end"]) == (date(2020, 4, 1), date(2021, 3, 31))
    assert (row["sheet"], row["cell"], row["code_sent"]) == ("a.csv", "line 2", "1B")
    assert row["sent"] == (
        "outcome 77.6 (line 2); numerator 3,165 (line 3); denominator 4080 (line 4); base 410 (line 5); "
        "margin of error 3.9 (line 6)"
    )
    assert (row["source"], row["missing_reason"], row["unreadable"]) == ("ascof_open_data", None, None)


def test_a_workbook_gives_the_same_and_names_its_cells(tmp_path: Path) -> None:
    lines = [*FIGURE, TELLING]
    book = as_workbook(tmp_path / "a.xlsx", lines, sheet="Open data", first_sheet="Notes")
    assert source_for(book).NAME == "ascof_open_data"
    assert told(parse(book, YEAR)) == told(parse(as_csv(tmp_path / "a.csv", lines), YEAR))
    assert figures(parse(book, YEAR))[["sheet", "cell"]].values.tolist()[0] == ["Open data", "H2"]


# Columns as the files of other years have them; the last is the guidance of 2024-25.
@pytest.mark.parametrize(
    "headings",
    [
        {"ONS_Code": "ONS Area Code", "ASCOF_Measure_Code": "ASCOF Measure code"},
        {"Measure_Value": "Measure_Value", "Measure_Type": "MEASURE TYPE "},
        {heading.replace(" ", "_"): heading.replace(" ", "") for heading in HEADER} | {"ONS_Code": "ONSAreaCode"},
        {heading.replace(" ", "_"): heading.lower().replace(" ", "_") for heading in HEADER},
        {heading.replace(" ", "_"): heading.capitalize() for heading in HEADER},
        {"Geographical_Code": "", "Geographical_Description": "", "Geographical_Level": ""},
    ],
)
def test_headings_of_other_years(tmp_path: Path, headings: dict[str, str]) -> None:
    usual = told(parse(as_csv(tmp_path / "a.csv", FIGURE), YEAR))
    assert told(parse(as_csv(tmp_path / "b.csv", renamed(FIGURE, **headings)), YEAR)) == usual


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_other_years(tmp_path: Path, encoding: str) -> None:
    impact = [
        reading(
            "1J", "0.412", name="Adjusted Social care-related quality of life – impact of Adult Social Care services"
        )
    ]
    lines = [*FIGURE, *impact]
    usual = told(parse(as_csv(tmp_path / "a.csv", lines), YEAR))
    assert told(parse(as_csv(tmp_path / "b.csv", lines, encoding=encoding), YEAR)) == usual


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("[x]", "not_available"), ("[c]", "suppressed"), ("[z]", "not_applicable"), (":", "not_available"),
     ("*", "suppressed"), ("c", "suppressed"), ("x", "not_available"), ("..", "not_available"), ("-", "not_published"),
     ("–", "not_published"), ("NA", "not_available"), ("Not held", "not_available"), ("", "not_published"),
     ("  ", "not_published")],
)  # fmt: skip
def test_a_marker_is_a_reason_and_never_a_number(tmp_path: Path, cell: str, reason: str) -> None:
    lines = [reading("1G", cell, kind=kind) for kind in ("Outcome", "Numerator", "Denominator")]
    (row,) = figures(parse(as_csv(tmp_path / "a.csv", lines), "2019-20")).to_dict("records")
    assert pd.isna(row["value"])
    assert pd.isna(row["numerator"])
    assert (row["missing_reason"], row["unreadable"]) == (reason, None)


def test_an_empty_cell_of_a_survey_that_did_not_run_says_so(tmp_path: Path) -> None:
    lines = [reading("1B", ""), reading("1D", "", name=""), TELLING]
    reasons = figures(parse(as_csv(tmp_path / "a.csv", lines), YEAR))["missing_reason"].tolist()
    assert reasons[:2] == ["not_collected", "not_collected"]


def test_junk_and_a_figure_without_outcome_are_kept_for_the_gate(tmp_path: Path) -> None:
    lines = [reading("1B", "eighty"), *FIGURE[1:], reading("3A", "12", kind="Numerator", name="")]
    frame = figures(parse(as_csv(tmp_path / "a.csv", [*lines, TELLING]), YEAR))
    assert frame["unreadable"].tolist()[0] == "outcome 'eighty'"
    assert frame["value"].isna().tolist()[:2] == [True, True]
    assert frame["missing_reason"].isna().tolist()[:2] == [True, True]


def test_a_reading_that_stands_there_twice_makes_a_second_figure(tmp_path: Path) -> None:
    frame = figures(parse(as_csv(tmp_path / "a.csv", [*FIGURE, reading("1B", "80.0"), FIGURE[1]]), YEAR))
    assert frame["value"].tolist() == [77.6, 80.0]
    assert frame["cell"].tolist() == ["line 2", "line 7"]


def test_parts_of_the_population_by_code_or_by_column_alone(tmp_path: Path) -> None:
    earlier = [reading("1B", "77.6"), reading("1B1864", "79.0", part="18-64", group="1B"),
               reading("1BF", "76.0", part="Female", group="1B")]  # fmt: skip
    assert figures(parse(as_csv(tmp_path / "a.csv", earlier), YEAR))["disaggregation"].tolist() == [
        "total", "18 to 64", "female",
    ]  # fmt: skip
    later = renamed(
        [reading("3A", "77.6"), reading("3A", "79.0", part="18 to 64"), reading("3A", "76.0", part="Female")],
        Measure_Group="", Measure_Group_Description="",
    )  # fmt: skip
    frame = figures(parse(as_csv(tmp_path / "b.csv", later), "2024-25"))
    assert frame["disaggregation"].tolist() == ["total", "18 to 64", "female"]
    assert set(frame["indicator"]) == {"ascof_3a"}


def test_levels_of_every_year_and_council_types_are_told_apart(tmp_path: Path) -> None:
    lines = [*FIGURE, reading("1B", "77.3", ENGLAND), TELLING]
    types = each([reading("1B", "70.1", place)for place in ("", "[z]", "")], lambda line: {
        "Geographical Level": "Council type", "Geographical Description": "Shire Counties"})  # fmt: skip
    levels = {"Council": "Local authority", "Region": "Regional", "England": "National"}
    newer = each(lines, lambda line: {"Geographical Level": levels[line["Geographical Level"]]})
    for number, given in enumerate((lines, newer)):
        parsed = parse(as_csv(tmp_path / f"{number}.csv", [*given, *types]), YEAR)
        assert set(figures(parsed)["authority_code"]) == {COVENTRY, ENGLAND}
        assert parsed.notes == ("Rows about types of council, which are no places and were not loaded: 3.",)


def test_the_oldest_files_have_names_where_others_have_levels(tmp_path: Path) -> None:
    lines = [*each(FIGURE, lambda _: {"Geographical Level": "Coventry"}),
             {**reading("1B", "70.1", ""), "Geographical Level": "Shire Counties"}]  # fmt: skip
    parsed = parse(as_csv(tmp_path / "a.csv", renamed(lines, Geographical_Description="")), "2014-15")
    assert figures(parsed)[["authority_code", "authority_name"]].values.tolist() == [[COVENTRY, "Coventry"]]
    assert "no places" in parsed.notes[0]


def test_a_text_whose_last_line_does_not_end_says_so(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", FIGURE)
    assert parse(path, YEAR).notes == ()
    path.write_bytes(path.read_bytes().rstrip())
    assert parse(path, YEAR).notes == ("The last line does not end: make sure that nothing of it is missing.",)


def test_a_place_that_lost_its_code_is_kept_for_the_gate_and_a_stranger_is_named(tmp_path: Path) -> None:
    lost = {**reading("1B", "70.0"), "ONS Code": ""}
    stranger = {**lost, "Geographical Description": "Cornwall and Isles of Scilly"}
    parsed = parse(as_csv(tmp_path / "a.csv", [*FIGURE, lost, stranger]), YEAR)
    assert figures(parsed)["authority_code"].tolist() == [COVENTRY, ""]
    assert parsed.notes == ("Rows about 'Cornwall and Isles of Scilly', which has no ONS code and was not loaded: 1.",)


def test_what_is_not_known_is_left_out_and_counted(tmp_path: Path) -> None:
    lines = [
        *FIGURE, reading("9Z", "1", name=""), reading("9Z", "2", name=""), reading("1B", "1", kind="Lower limit"),
        reading("2D", "1", part="White", name=""),
    ]  # fmt: skip
    parsed = parse(as_csv(tmp_path / "a.csv", lines), YEAR)
    assert len(figures(parsed)) == 1
    assert parsed.notes == (
        "Rows with the code '9Z', which has no definition here: 2.",
        "Rows of the type 'Lower limit', which is not known here: 1.",
        "Rows about the part of the population 'White', which is not known here: 1.",
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            reading("1B1864", part="65 and over", group="1B"),
            "the code 1B1864 is for '18 to 64', but the row is for '65 and over'",
        ),
        (reading("1B1864", part="18-65", group="1B"), "the code 1B1864 is for '18 to 64', but the row is for '18-65'"),
        (reading("1B1864", part="Total", group="1B"), "the code 1B1864 is for '18 to 64', but the row is for 'Total'"),
        (reading("1B", part="Female"), "the code 1B is for everybody, but the row is for 'Female'"),
        (reading("1B", group="3A"), "the code 1B is one of measure 1B, but its group is '3A'"),
        (reading("1B", group="nonsense"), "but its group is 'nonsense'"),
        (
            reading("1B", name="Social care-related quality of life"),
            "but is called 'Social care-related quality of life'",
        ),
    ],
)
def test_a_row_that_contradicts_itself_is_refused_with_its_line(
    tmp_path: Path, line: dict[str, str], words: str
) -> None:
    carrying = reading("1GF", "1", part="Female", group="1G", name="")
    said = refused(as_csv(tmp_path / "a.csv", [*FIGURE, carrying, line]))
    assert words in said
    assert "(line 8)" in said


def test_every_contradiction_is_named_at_once(tmp_path: Path) -> None:
    lines = [*FIGURE, reading("1B1864", part="Male", group="1B"), reading("1BM", part="Female", group="1B")]
    said = refused(as_csv(tmp_path / "a.csv", lines))
    assert "1B1864" in said
    assert "1BM" in said


@pytest.mark.parametrize(
    ("lines", "period", "words"),
    [
        (renamed(FIGURE, Measure_Group_Description=""), "2020-21", "could be of either framework (1B)"),
        ([reading("1C1A", name=""), reading("3C1", name="")], "2020-21", "mixes codes"),
        ([*FIGURE, TELLING], "2023-24", "uses codes of the framework that ended with 2022-23 (1G)"),
    ],
)
def test_an_unclear_framework_is_refused(tmp_path: Path, lines: list[dict[str, str]], period: str, words: str) -> None:
    said = refused(as_csv(tmp_path / "a.csv", lines), period)
    assert words in said
    assert "the same code means different things" in said


def test_the_same_code_means_another_measure_in_another_year(tmp_path: Path) -> None:
    lines = renamed([reading("3A", "65.0"), reading("1A", "19.1"), TELLING], Measure_Group_Description="")
    assert figures(parse(as_csv(tmp_path / "a.csv", lines), "2022-23"))["indicator"][0] == "ascof2022_3a"
    later = as_csv(tmp_path / "b.csv", renamed([reading("3A", "77.0")], Measure_Group_Description=""))
    assert figures(parse(later, "2023-24"))["indicator"][0] == "ascof_3a"


@pytest.mark.parametrize(
    "heading", ["Year", "Financial year", "Financial_Year", "Reporting period", "Period", "FISCAL YEAR"]
)
@pytest.mark.parametrize("spelling", ["2020-21", "2020/21", "2020 to 2021", "2020-2021", "FY2020-21", "2021", "2021.0"])
def test_a_column_of_years(tmp_path: Path, heading: str, spelling: str) -> None:
    lines = [{**line, heading: spelling} for line in FIGURE]
    assert figures(parse(as_csv(tmp_path / "a.csv", lines), None))["period_start"][0] == date(2020, 4, 1)


def test_files_of_several_years_are_each_read_under_their_own_framework(tmp_path: Path) -> None:
    earlier = [{**line, "Year": "2022-23"} for line in (reading("1B", "77.2"), TELLING)]
    later = [{**reading("3A", "77.6", name=""), "Year": "2023-24"}]
    frame = figures(parse(as_csv(tmp_path / "a.csv", [*earlier, *later]), None))
    assert frame["indicator"].tolist() == ["ascof2022_1b", "ascof2022_1g", "ascof_3a"]


def test_one_year_alone_ends_a_financial_year_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", [{**line, "Year": "2021"} for line in FIGURE])
    parsed = parse(path, None)
    assert figures(parsed)["period_start"][0] == date(2020, 4, 1)
    assert parsed.notes == ("In 'Year', one year alone is taken as the one a financial year ends in.",)
    parsed = parse(path, "2021-22")
    assert (figures(parsed)["period_start"][0], parsed.notes) == (date(2021, 4, 1), ())


def test_no_year_or_another_year_is_refused(tmp_path: Path) -> None:
    assert "--period" in refused(as_csv(tmp_path / "a.csv", FIGURE), None)
    dated = as_csv(tmp_path / "b.csv", [{**line, "Year": "2018-19"} for line in FIGURE])
    assert "the column 'Year' says 2018-19, and not 2020-21 (line 2, line 3, line 4 and 2 more)" in refused(dated)
    assert "says 2018-19, and not 2020-21" in refused(
        as_csv(tmp_path / "c.csv", [{**line, "Year": "2019"} for line in FIGURE])
    )
    for text in ("soon", "", "31/03/2021", "1821"):
        said = refused(as_csv(tmp_path / "d.csv", [{**line, "Year": text} for line in FIGURE]), None)
        assert f"'{text}' is not a financial year" in said


def test_an_extract_of_one_region_or_of_whole_regions_is_no_national_file(tmp_path: Path) -> None:
    lines = national("2018-19")
    two = of_region(lines) + [line for line in of_region(lines, "E12000001") if line["ONS Code"] != ENGLAND]
    cut = [line for line in lines if line["ONS Code"] < "E08000026"]
    found = {}
    for name, given in {"all": lines, "one": of_region(lines), "two": two, "own": FIGURE, "cut": cut}.items():
        found[name] = set(figures(parse(as_csv(tmp_path / f"{name}.csv", given), "2018-19"))["covers_england"])
    assert found == {"all": {True}, "one": {False}, "two": {False}, "own": {False}, "cut": {True}}


def test_the_codes_of_either_framework_give_the_same_series(tmp_path: Path) -> None:
    earlier = figures(parse(as_csv(tmp_path / "a.csv", of_region(national("2018-19", EARLIER))), "2018-19"))
    later = figures(parse(as_csv(tmp_path / "b.csv", renamed(
        of_region(national("2023-24", LATER)), Measure_Group_Description="")), "2023-24"))  # fmt: skip
    assert set(earlier["indicator"]) == {"ascof2022_1b", "ascof2022_3a", "ascof2022_4a", "ascof2022_1i_1"}
    assert set(later["indicator"]) == {"ascof_3a", "ascof_1d", "ascof_4a", "ascof_5a_1"}


def test_other_layouts_are_not_taken_for_it(tmp_path: Path) -> None:
    assert not recognises(as_csv(tmp_path / "a.csv", renamed(FIGURE, ASCOF_Measure_Code="")))
    assert not recognises(as_csv(tmp_path / "b.csv", renamed(FIGURE, Measure_Type="")))
