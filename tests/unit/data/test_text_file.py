"""Texts as rows: whatever separates their cells and however they are encoded, and never guessed."""

from pathlib import Path

import pytest

from data.errors import UnreadableFile
from data.spreadsheet import Row
from data.text_file import ends_openly, first_words, numbered_rows, separator_of


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def has_headings(rows: list[Row]) -> bool:
    return ["ONS code", "Value"] in rows


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_what_separates_the_cells_is_what_makes_the_headings(tmp_path: Path, separator: str, encoding: str) -> None:
    lines = ['"A title; with, both"', f"ONS code{separator}Value", f'"E1;a,b"{separator}£5']
    path = written(tmp_path / "a.csv", "\r\n".join(lines), encoding)
    assert separator_of(path, has_headings) == separator
    assert numbered_rows(path, separator)[1:] == [(2, ["ONS code", "Value"]), (3, ["E1;a,b", "£5"])]


def test_where_no_separator_makes_the_headings_there_is_none(tmp_path: Path) -> None:
    assert separator_of(written(tmp_path / "a.csv", "ONS code|Value\nE1|5\n"), has_headings) is None
    assert separator_of(written(tmp_path / "b.csv", "x," * 200_000), has_headings) is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-32"])
def test_an_encoding_that_is_not_known_is_no_text(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(UnreadableFile, match="no text") as refused:
        numbered_rows(written(tmp_path / "a.csv", "ONS code,Value\nE1,5\n", encoding), ",")
    assert "CSV UTF-8" in refused.value.action


def test_a_byte_no_text_holds_refuses_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no text"):
        numbered_rows(written(tmp_path / "a.csv", "ONS code,Value\nE1,\0" + "5\n"), ",")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\n  \n<!DOCTYPE html><html>", "<!DOCTYPE html><html>"),
        ("Município;Ano\n".encode("cp1252"), "Município;Ano"),
        ("\ufeffa,b".encode("utf-16-le"), "a,b"),
        (b"x" * 500, "x" * 100),
        (b"", ""),
        (b"%PDF\x00\x01\x02", ""),
    ],
)
def test_the_first_words(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    assert first_words(path) == words


def test_whether_the_last_line_ends(tmp_path: Path) -> None:
    assert ends_openly(written(tmp_path / "a", "a,b\n1,2"))
    assert not ends_openly(written(tmp_path / "b", "a,b\n1,2\n", "utf-16"))
