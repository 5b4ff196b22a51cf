"""Oflog's table: its codes become our measures, its empty cells are missing and never 0."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.errors import UnreadableFile
from data.sources import source_for
from data.sources.oflog_adult_social_care import parse, recognises

HEADER = (
    "Financial year,Local authority code,Local authority name,Grouping,Entity_Name,Region,Measure,Code,Value,MEDIAN,"
    "MADs_from_median,rank_order"
)


def written(path: Path, *lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join([header, *lines, ""]).encode(encoding))
    return path


def line(value: str, code: str = "ASC2", year: str = "2018-19") -> str:
    place = "E08000026,Coventry,LA_Raw,Metropolitan Districts,West Midlands"
    return f'{year},{place},"Outcome, quality",{code},{value},1,0,desc'


def test_asc2_is_the_adjusted_score(tmp_path: Path) -> None:
    path = written(tmp_path / "o.csv", line("0.41"))
    assert source_for(path).NAME == "oflog_adult_social_care"
    row = parse(path).tables["observations"].iloc[0]
    assert (row["indicator"], row["value"], row["authority_code"]) == ("ascof_1b", 0.41, "E08000026")
    assert (row["period_start"], row["period_end"]) == (date(2018, 4, 1), date(2019, 3, 31))


def test_an_empty_cell_is_missing_and_junk_is_kept_for_the_gate(tmp_path: Path) -> None:
    frame = parse(written(tmp_path / "o.csv", line(""), line("n.a.", "ASC5"))).tables["observations"]
    assert frame["value"].isna().all()
    assert frame["missing_reason"][0] == "not_published"
    assert frame["unreadable"][1] == "value 'n.a.'"


def test_headings_may_be_spelt_and_ordered_otherwise(tmp_path: Path) -> None:
    header = "CODE,Value,Measure,Local_authority_name,Local authority code,Financial_Year"
    told = "asc6,813.42,Requests,Coventry,E08000026,2015-16"
    path = written(tmp_path / "o.csv", told, header=header, encoding="cp1252")
    assert recognises(path)
    assert parse(path).tables["observations"]["value"].tolist() == [813.42]


def test_a_code_nobody_defined_is_left_out_and_said(tmp_path: Path) -> None:
    parsed = parse(written(tmp_path / "o.csv", line("0.41"), line("5", "ASC9")))
    assert parsed.rows == 1
    assert "ASC9" in parsed.notes[0]


def test_markers_of_other_hands_say_why(tmp_path: Path) -> None:
    path = written(tmp_path / "o.csv", *(line(marker, code) for marker, code in (("NA", "ASC2"), ("*", "ASC5"))))
    assert parse(path).tables["observations"]["missing_reason"].tolist() == ["not_available", "suppressed"]


def test_the_lines_of_one_region_are_an_extract_and_those_of_several_are_national(tmp_path: Path) -> None:
    coventry, leeds = line("0.41"), line("0.42").replace("E08000026,Coventry", "E08000035,Leeds")
    region = parse(written(tmp_path / "o.csv", coventry, line("0.43", year="2019-20"))).tables["observations"]
    assert region["covers_england"].tolist() == [False, False]
    mixed = parse(written(tmp_path / "m.csv", coventry, leeds, line("0.43", year="2019-20"))).tables["observations"]
    assert mixed["covers_england"].tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("lines", "words"),
    [((line("0.41", year="2018"),), "line 2: '2018' is not a financial year"),
     ((line("0.41"), "2018-19,E08000026"), "line 3")],
)  # fmt: skip
def test_lines_that_cannot_be_read_are_named(tmp_path: Path, lines: tuple[str, ...], words: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        parse(written(tmp_path / "o.csv", *lines))
    assert words in str(caught.value)


def test_the_published_file_repeats_the_framework_exactly(shared: Path) -> None:
    oflog = parse(shared / "published" / "oflog" / "adult_social_care.csv").tables["observations"]
    workbook = shared / "published" / "ascof" / "ascof_2024_25.ods"
    ascof = source_for(workbook).parse(workbook).tables["observations"]
    key = ["indicator", "authority_code", "period_start"]
    both = pd.merge(oflog.dropna(subset="value"), ascof.dropna(subset="value"), on=key, suffixes=("", "_ascof"))
    # Counted in the two published files by hand.
    assert len(both) == 2799
    assert (both["value"] == both["value_ascof"]).all()
    assert oflog.loc[oflog["indicator"].str.startswith("oflog"), "value"].count() == 3228
