"""What came from a publisher's site: whether it is whole and a workbook, and when it was last saved."""

from __future__ import annotations

import re
import zipfile
import zlib
from datetime import UTC, date, datetime
from pathlib import Path

from data.errors import FetchFailed

# Where a workbook's own description says when it was last saved, by kind: ODS, XLSX.
_SAVED = {
    "meta.xml": re.compile(rb"<dc:date>(\d{4}-\d{2}-\d{2})"),
    "docProps/core.xml": re.compile(rb"<dcterms:modified[^>]*>(\d{4}-\d{2}-\d{2})"),
}
_LARGEST_DESCRIPTION = 1_000_000


def check(path: Path, size: int | None) -> None:
    """Refuse a file that is not the whole workbook its page names; a refused file is removed.

    Parameters
    ----------
    size
        Bytes, where the page gives them.

    Raises
    ------
    FetchFailed
    """
    fault = _fault(path, size)
    if fault:
        path.unlink()
        raise FetchFailed(
            fault,
            where=path.name,
            expected="the workbook the publisher's page names, whole",
            action="Try again. If it comes out the same, download the file in a browser and give it to "
            "`impact load FILE`.",
        )


def _fault(path: Path, size: int | None) -> str:
    with path.open("rb") as file:
        start = file.read(512).lstrip()
    if start[:1] == b"<":
        return "A web page came instead of the workbook; it may be the sign-in page of your network."
    if size is not None and path.stat().st_size != size:
        return f"The file has {path.stat().st_size:,} bytes; its page says {size:,}."
    try:
        with zipfile.ZipFile(path) as book:
            broken = book.testzip()
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
        return "What came is no workbook, or not the whole of it."
    return f"The workbook is damaged at '{broken}'." if broken else ""


def saved_on(path: Path) -> date | None:
    """The day a workbook was last saved, as it says itself; None where it does not say, or names a day to come."""
    with zipfile.ZipFile(path) as book:
        for name, pattern in _SAVED.items():
            if name in book.namelist() and book.getinfo(name).file_size <= _LARGEST_DESCRIPTION:
                found = pattern.search(book.read(name))
                day = date.fromisoformat(found[1].decode()) if found else None
                return day if day and day <= datetime.now(UTC).date() else None
    return None
