"""Which edition of a release is the newest, and where its file is, as GOV.UK's content API says.

The API gives every page of the site as JSON: `/api/content` before its path. A page that does not exist is 404, one
that was taken away 410, and one that moved is an object that names its new path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from data.errors import FetchFailed
from data.periods import financial_year, long_date
from data.releases import Release
from data.web import Web

_API = "/api/content"
_SHEETS = {
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
_YEARS = re.compile(r"(\d{4})-to-(\d{4})$")
_MOST_MOVES = 3
Page = dict[str, Any]


@dataclass(frozen=True)
class Edition:
    """One file of one release.

    Attributes
    ----------
    title, page
        What the release is called, and the address people read about it.
    updated_on
        The day its page was last changed in a way the publisher announces; None where the page does not say.
    url, filename, size
        The file: its address, its name, and its size in bytes where the page gives it.
    """

    title: str
    page: str
    updated_on: date | None
    url: str
    filename: str
    size: int | None


def newest_edition(release: Release, web: Web, site: str, today: date) -> Edition:
    """The file of the newest release there is.

    The years are tried from the last one that is over. A release under a name nobody expected is found through the
    collections that the newest page belongs to.

    Raises
    ------
    FetchFailed
        No page, or none with such a file; nothing older is taken instead of a newest release that cannot be read.
    """
    path, page = next(_pages(release, web, site, today), ("", {}))
    if not page:
        raise FetchFailed(
            f"The publisher's site has no page of a release since {release.oldest}.",
            where=f"{site}{_path_of(release, financial_year(release.oldest)[0])}",
            action="Look for the release on the site; download its workbook and give it to `impact load FILE`.",
        )
    newer = _newer_in_collections(release, web, site, path, page)
    path, page = newer or (path, page)
    return _edition(release, f"{site}{path}", page)


def _pages(release: Release, web: Web, site: str, today: date) -> Iterator[tuple[str, Page]]:
    """The pages of the releases, newest first, with their paths."""
    oldest = financial_year(release.oldest)[0].year
    for first in range(today.year, oldest - 1, -1):
        if date(first + 1, 3, 31) < today and (found := _page(web, site, _path_of(release, date(first, 4, 1)))):
            yield found


def _path_of(release: Release, start: date) -> str:
    return release.page.format(first=start.year, last=start.year + 1)


def _page(web: Web, site: str, path: str) -> tuple[str, Page] | None:
    """A published page, wherever it has moved, and its path; None for one that is not there."""
    for _ in range(_MOST_MOVES):
        page = web.json(f"{site}{_API}{path}")
        if page is None or page.get("withdrawn_notice"):
            return None
        if page.get("schema_name") != "redirect":
            # A release that is only announced has a page of another kind, without files.
            return (path, page) if page.get("schema_name") == "publication" else None
        moves = [move for move in page.get("redirects", []) if str(move.get("path")) == path]
        path = str(moves[0].get("destination")) if moves else ""
        if not path.startswith("/"):
            return None
    return None


def _newer_in_collections(release: Release, web: Web, site: str, path: str, page: Page) -> tuple[str, Page] | None:
    """A release of a later year in a collection the page belongs to: its name begins alike and ends with its years."""
    begins = release.page.partition("{first}")[0].partition("-england")[0]
    newest: tuple[int, str] = (_year_in(path), path)
    for collection in page.get("links", {}).get("document_collections", []):
        listed = web.json(f"{site}{_API}{collection.get('base_path', '')}") or {}
        for document in listed.get("links", {}).get("documents", []):
            other = str(document.get("base_path", ""))
            if other.startswith(begins) and not document.get("withdrawn"):
                newest = max(newest, (_year_in(other), other))
    return _page(web, site, newest[1]) if newest[1] != path else None


def _year_in(path: str) -> int:
    match = _YEARS.search(path)
    return int(match[1]) if match else 0


def _edition(release: Release, address: str, page: Page) -> Edition:
    files = [it for it in page.get("details", {}).get("attachments", []) if it.get("attachment_type") == "file"]
    named = [it for it in files if release.attachment in str(it.get("title", "")).lower()]
    sheets = [it for it in named if it.get("content_type") in _SHEETS]
    if len(sheets) != 1:
        titles = "; ".join(str(it.get("title") or it.get("filename")) for it in files) or "no files at all"
        raise FetchFailed(
            f"The page of the newest release has {len(sheets) or 'no'} workbooks whose title says "
            f"'{release.attachment}'.",
            where=address,
            expected=f"one, among: {titles}",
            action="Download the workbook from the page and give it to `impact load FILE`.",
        )
    (sheet,) = sheets
    return Edition(
        title=str(page.get("title", release.title)),
        page=address,
        updated_on=_day(page.get("public_updated_at")),
        url=urljoin(address, str(sheet["url"])),
        filename=_filename(sheet),
        size=sheet.get("file_size"),
    )


def _filename(sheet: Page) -> str:
    """The publisher's name for the file, with nothing in it that could mean a folder."""
    plain = re.sub(r"[^\w.()-]+", "_", str(sheet.get("filename") or "")).lstrip(".")
    return plain or f"workbook{_SHEETS[sheet['content_type']]}"


def _day(moment: object) -> date | None:
    try:
        return date.fromisoformat(str(moment)[:10])
    except ValueError:
        return None


def told(edition: Edition) -> str:
    """An edition in a line, for whoever asked for it."""
    size = f", {edition.size / 1e6:,.1f} MB" if edition.size else ""
    day = f", page last changed on {long_date(edition.updated_on)}" if edition.updated_on else ""
    return f"Found “{edition.title}”{day}: {edition.filename}{size}"
