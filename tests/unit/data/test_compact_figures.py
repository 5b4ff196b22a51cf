"""The product's own compact tables: every shipped line is read, and a spoilt line is named."""

from pathlib import Path

import pandas as pd
import pytest

from data.definitions import definitions
from data.errors import UnreadableFile
from data.places import REFERENCE
from data.sources.compact_figures import HEADER, parse, recognises
from tests.support import compact_file, shipped

TABLES = sorted((REFERENCE / "figures").glob("*.csv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_shipped_tables_are_sorted_readable_and_defined(path: Path) -> None:
    assert recognises(path)
    frame = parse(path).tables["observations"]
    assert frame["unreadable"].isna().all()
    assert set(frame["indicator"]) <= set(definitions())
    key = ["indicator", "authority_code", "period_start"]
    assert frame[key].equals(frame[key].sort_values(key))
    assert not frame.duplicated(key).any()
    assert (frame["value"].isna() == frame["missing_reason"].notna()).all()


def test_markers_and_blanks(tmp_path: Path) -> None:
    line = shipped("ascof_3a")[0]
    told = {"2015-16": "[c]", "2020-21": "", "2017-18": "0", "2018-19": "77.4"}
    lines = [{**line, "period": period, "value": value} for period, value in told.items()]
    frame = parse(compact_file(tmp_path / "a.csv", lines)).tables["observations"]
    assert frame["missing_reason"].tolist()[:2] == ["suppressed", "not_collected"]
    assert frame["value"].tolist()[2:] == [0.0, 77.4]
    assert pd.isna(frame["value"][0])


@pytest.mark.parametrize(
    ("line", "words"),
    [("somebody,ascof_3a,E08000026,2024-25,82.2,,,,", "line 2: 'somebody' is no source"),
     ("ascof_time_series,ascof_3a,E08000026,last year,82.2,,,,", "line 2: 'last year' is not a financial year")],
)  # fmt: skip
def test_spoilt_lines_are_named(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{','.join(HEADER)}\n{line}\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="Lines that cannot be read: 1") as caught:
        parse(path)
    assert words in str(caught.value)


def test_a_line_of_another_length_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{','.join(HEADER)}\nascof_time_series,ascof_3a,E08000026,2024-25,82.2\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"a\.csv, line 2"):
        parse(path)
