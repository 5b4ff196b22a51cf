"""A text as rows of cells, whatever separates them and however it is encoded."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

from data.errors import UnreadableFile
from data.spreadsheet import Row

# Number of the line a row begins on, from 1, and its cells.
Numbered = tuple[int, Row]

# In this order: spreadsheet programs write semicolons where a comma stands in numbers, and tabs into "Unicode text".
_SEPARATORS = (",", ";", "\t")
_ENCODINGS = ("utf-8-sig", "cp1252")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# A title and remarks may stand above the header.
HEADER_WITHIN = 30


def separator_of(path: Path, fits: Callable[[list[Row]], bool]) -> str | None:
    """What stands between the cells of a text: that under which its first rows fit; None if nothing does."""
    heads = ((separator, _head(path, separator)) for separator in _SEPARATORS)
    return next((separator for separator, rows in heads if fits(rows)), None)


def numbered_rows(path: Path, separator: str) -> list[Numbered]:
    """The rows of a text, each with the number of the line it begins on.

    Raises
    ------
    UnreadableFile
        The file is no text, or no table.
    """
    stat = path.stat()
    return _numbered_rows(path, separator, stat.st_mtime_ns, stat.st_size)


# A template asks for the same rows several times.
@lru_cache(maxsize=1)
def _numbered_rows(path: Path, separator: str, _changed: int, _size: int) -> list[Numbered]:
    try:
        # A quotation mark that is never closed swallows the lines after it, unless the reader is strict.
        reader = csv.reader(io.StringIO(_decoded(path), newline=""), delimiter=separator, strict=True)
        return list(_numbered(reader))
    except csv.Error as error:
        raise UnreadableFile(f"The file is no table: {error}.", where=path.name) from error


def first_words(path: Path, most: int = 100) -> str:
    """The beginning of the first line that has any words, for somebody who wonders what a file is; empty if none."""
    for encoding in _encodings(path):
        with path.open(encoding=encoding) as file:
            try:
                words = next((line for line in (line.strip() for line in file) if line), "")
            except UnicodeError:
                continue
            return words[:most] if words.isprintable() or "\t" in words else ""
    return ""


def ends_openly(path: Path) -> bool:
    """Whether a text does not end with the end of a line: its last cell may have been cut."""
    return not path.read_bytes().rstrip(b"\x00 ").endswith((b"\n", b"\r"))


def _head(path: Path, separator: str) -> list[Row]:
    """The first rows of a text; none of what is no text."""
    for encoding in _encodings(path):
        try:
            with path.open(encoding=encoding, newline="") as file:
                return [list(row) for row in islice(csv.reader(file, delimiter=separator), HEADER_WITHIN)]
        except UnicodeError:
            continue
        except csv.Error:
            return []
    return []


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    for encoding in _encodings(path):
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        # Nearly every byte means something in some encoding, but no text holds this one.
        if "\0" not in text:
            return text
    raise UnreadableFile(
        "The file is no text, or in an encoding that is not known here.",
        where=path.name,
        expected="a CSV file",
        action="Open it in a spreadsheet program and save it as CSV UTF-8.",
    )


def _encodings(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        # Publishers' older CSV files are not in UTF-8.
        return ("utf-16",) if file.read(2) in _UTF16_MARKS else _ENCODINGS


def _numbered(reader: Iterator[list[str]]) -> Iterator[Numbered]:
    """Rows with the line each begins on: a quoted cell may go over several."""
    begins = 1
    for row in reader:
        yield begins, list(row)
        begins = reader.line_num + 1  # type: ignore[attr-defined]  # the type csv.reader returns has no name
