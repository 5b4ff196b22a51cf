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


@pytest.mark.parametrize(
    ("line", "found", "where"),
    [
        ("a,b", "the number of cells the header has: 2.", "line 3, 4"),
        (LINE + ",more", "the number of cells the header has: 2.", "line 3, 4"),
        (LINE.replace("2024-04-01", "2024-25"), "cannot be read: 2.", "line 3: Invalid isoformat string"),
    ],
)  # fmt: skip
def test_every_line_that_cannot_be_read_is_named(tmp_path, line, found, where):
    with pytest.raises(UnreadableFile) as caught:
        source.parse(sent(tmp_path, LINE, line, line))
    assert found in caught.value.found
    assert where in caught.value.where


def test_a_comment_saved_in_an_older_encoding_is_read_as_it_was_written(tmp_path):
    path = sent(tmp_path, LINE.replace("council", "café"), encoding="cp1252")
    assert source.parse(path).tables["disputes"]["comment"][0] == "The café counts 80.1."
