"""Acceptances: one line a figure; what cannot be read says so."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.errors import UnreadableFile
from data.sources.accepted_figures import HEADER, parse, recognises


def written(path: Path, *lines: str, start: bytes = b"") -> Path:
    path.write_bytes(start + "\r\n".join([",".join(HEADER), *lines, ""]).encode())
    return path


def test_a_line_a_figure_also_as_a_spreadsheet_program_saves_it(tmp_path: Path) -> None:
    line = 'E10000031,ascof_4b,2024-25,odd_change,"Checked, and right"'
    path = written(tmp_path / "a.csv", line, start=b"\xef\xbb\xbf")
    assert recognises(path)
    row = parse(path).tables["acceptances"].iloc[0]
    assert row["authority_code"] == "E10000031"
    assert row["period_start"] == date(2024, 4, 1)
    assert row["comment"] == "Checked, and right"


def test_a_period_that_is_none_is_left_for_the_gate(tmp_path: Path) -> None:
    frame = parse(written(tmp_path / "a.csv", "E10000031,ascof_4b,last year,odd_change,Checked")).tables["acceptances"]
    assert pd.isna(frame["period_start"][0])


def test_lines_of_another_length_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"a\.csv, line 3"):
        parse(written(tmp_path / "a.csv", "E10000031,ascof_4b,2024-25,odd_change,Checked", "E10000031,ascof_4b"))


def test_a_comment_with_a_sign_an_older_spreadsheet_program_wrote(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv")
    path.write_bytes(
        path.read_bytes() + "E10000031,ascof_4b,2024-25,odd_change,Cost £5m – checked\r\n".encode("cp1252")
    )
    assert parse(path).tables["acceptances"]["comment"][0] == "Cost £5m – checked"


def test_a_comment_keeps_its_lines(tmp_path: Path) -> None:
    line = 'E10000031,ascof_4b,2024-25,odd_change,"Checked.\nAnd  right."'
    frame = parse(written(tmp_path / "a.csv", line, line)).tables["acceptances"]
    assert frame["comment"].tolist() == ["Checked.\nAnd  right."] * 2
    assert frame["cell"].tolist() == ["line 2", "line 4"]
