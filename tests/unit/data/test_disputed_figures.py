"""Disputes as a file: every line is read as it stands, or refused by number."""

from datetime import date
from pathlib import Path

import pytest

from data.errors import UnreadableFile
from data.sources import disputed_figures as source

HEAD = ",".join(source.HEADER)
LINE = "E08000026,ascof_3a,total,2024-04-01,disputed,The council counts 80.1.,director"


def sent(tmp_path: Path, *lines: str, head: str = HEAD, encoding: str = "utf-8") -> Path:
    path = tmp_path / "disputes.csv"
    path.write_text("\n".join((head, *lines)) + "\n", encoding=encoding)
    return path


def test_a_line_is_read_with_where_it_stands(tmp_path):
    path = sent(tmp_path, LINE, "", encoding="utf-8-sig")
    assert source.recognises(path)
    (row,) = source.parse(path).tables["disputes"].to_dict("records")
    assert (row["cell"], row["sent"], row["period_start"]) == ("line 2", LINE, date(2024, 4, 1))
    assert (row["state"], row["comment"], row["said_by"]) == ("disputed", "The council counts 80.1.", "director")


def test_a_file_with_other_headings_is_not_recognised(tmp_path):
    assert not source.recognises(sent(tmp_path, LINE, head=HEAD.replace("state", "status")))


@pytest.mark.parametrize("line", ["a,b", LINE.replace("2024-04-01", "2024-25"), LINE + ",more"])
def test_every_line_that_cannot_be_read_is_named(tmp_path, line):
    with pytest.raises(UnreadableFile) as caught:
        source.parse(sent(tmp_path, LINE, line, line))
    assert caught.value.found == "2 lines cannot be read."
    assert "line 3: " in caught.value.where
    assert "line 4: " in caught.value.where


def test_a_file_in_another_encoding_is_refused_in_words(tmp_path):
    with pytest.raises(UnreadableFile, match="not text in UTF-8"):
        source.parse(sent(tmp_path, LINE.replace("council", "cöuncil"), encoding="latin-1"))
