"""What came: whole, a workbook, and when it was saved."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.errors import FetchFailed
from data.received import check, saved_on
from tests.support import whole_workbook


def described(path: Path, name: str, text: str) -> Path:
    with zipfile.ZipFile(path, "w") as book:
        book.writestr(name, text)
    return path


def test_a_whole_workbook_passes(tmp_path: Path) -> None:
    path = whole_workbook(tmp_path / "w.xlsx")
    check(path, path.stat().st_size)
    check(path, None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\n <!DOCTYPE html><html>Sign in</html>", "A web page came instead of the workbook"),
        (b"PK\x03\x04 and nothing more", "no workbook, or not the whole of it"),
        (b"", "no workbook, or not the whole of it"),
        (b"Local authority code,Local authority\n", "no workbook, or not the whole of it"),
    ],
)
def test_something_else_is_named_and_removed(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "w.ods"
    path.write_bytes(content)
    with pytest.raises(FetchFailed, match=words):
        check(path, len(content))
    assert not path.exists()


def test_a_workbook_of_another_size_than_its_page_says(tmp_path: Path) -> None:
    path = whole_workbook(tmp_path / "w.xlsx")
    with pytest.raises(FetchFailed, match="its page says 12,345"):
        check(path, 12_345)


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    path = whole_workbook(tmp_path / "w.xlsx")
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as book:
        entry = max(book.infolist(), key=lambda it: it.compress_size)
    content[entry.header_offset + 200] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(FetchFailed, match=r"damaged at|no workbook"):
        check(path, len(content))


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("meta.xml", "<office:meta><dc:date>2026-01-23T12:34:12Z</dc:date></office:meta>", date(2026, 1, 23)),
        ("docProps/core.xml", '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-11-02T09:00:00Z</dcterms:modified>',
         date(2025, 11, 2)),
        ("meta.xml", "<office:meta></office:meta>", None),
        ("content.xml", "<dc:date>2026-01-23T12:34:12Z</dc:date>", None),
    ],
)  # fmt: skip
def test_the_day_a_workbook_says_it_was_saved(tmp_path: Path, name: str, text: str, day: date | None) -> None:
    assert saved_on(described(tmp_path / "w.ods", name, text)) == day


def test_a_day_to_come_is_a_clock_that_is_wrong(tmp_path: Path) -> None:
    later = date.today() + timedelta(days=3)
    assert saved_on(described(tmp_path / "w.ods", "meta.xml", f"<dc:date>{later.isoformat()}T00:00:00Z")) is None


def test_the_published_workbook_was_saved_after_its_page_appeared(shared: Path) -> None:
    assert saved_on(shared / "published" / "ascof" / "ascof_2024_25.ods") == date(2026, 1, 23)
