"""A publisher's current file, fetched because somebody asked for it, and loaded like any other."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from checks.submit import Submission, submit
from data import embedded, received, store
from data.archive import fingerprint
from data.download import download
from data.errors import FaultFound
from data.home import Home
from data.load import Progress, quiet
from data.periods import long_date
from data.release_page import Edition, newest_edition, told
from data.releases import release_called
from data.web import Web


@dataclass(frozen=True)
class Fetched:
    """What came, what became of it, and the day its figures are dated from; None where they were dated before."""

    edition: Edition
    sha256: str
    published_on: date | None
    submission: Submission


def fetch(
    name: str,
    *,
    home: Home,
    actor_role: str,
    mirror: str | None = None,
    dry_run: bool = False,
    progress: Progress = quiet,
) -> Fetched:
    """Fetch the newest edition of a release and load it through the gate.

    Parameters
    ----------
    mirror
        The address of a site that stands in for the publisher's.
    dry_run
        Download and judge only; what came is kept for the load.

    Raises
    ------
    FetchFailed, UnreadableFile, StoreBusy, ImpactError
    """
    release = release_called(name)
    web = Web(release.hosts, mirror)
    site = (mirror or release.site).rstrip("/")
    progress(f"Asking {site} for the newest release", 0.0)
    edition = newest_edition(release, web, site, datetime.now(UTC).date())
    progress(told(edition), 0.0)
    with home.downloads_lock():
        path = download(
            web,
            edition.url,
            home.downloads / name,
            edition.filename,
            largest=release.largest_mb * 1_000_000,
            progress=progress,
        )
        received.check(path, edition.size)
        sha256 = fingerprint(path)
        progress(f"{path.name} is whole: {path.stat().st_size:,} bytes, SHA-256 {sha256}", 1.0)
        published_on = _published_on(home, path, sha256, edition)
        if published_on:
            progress(f"Its figures are dated {long_date(published_on)}", 1.0)
        submission = submit(
            path,
            home=home,
            actor_role=actor_role,
            source=release.layout,
            published_on=published_on,
            dry_run=dry_run,
            progress=progress,
        )
        if not dry_run:
            # Loaded, it is in the archive; refused, beside its workbook.
            path.unlink()
    return Fetched(edition, sha256, published_on, submission)


def _published_on(home: Home, path: Path, sha256: str, edition: Edition) -> date | None:
    """The day the figures are dated from: the day of the page, or the day the file was saved if that is later.

    A page keeps its day when a file on it is put right without an announcement, and no figure can have been published
    before it was written down. A file the store or the program knows already keeps the day it has there.
    """
    current = home.current()
    # A damaged store cannot say what it holds; the load heals it first.
    with contextlib.suppress(FaultFound):
        if current is not None and sha256 in store.fingerprints(current):
            return None
    known = (edition.updated_on, received.saved_on(path))
    return embedded.released_on(path) or max((day for day in known if day), default=None)
