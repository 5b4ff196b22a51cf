"""Where store, archive, lock and refusals live, and the few steps that must hold on any operating system.

Everything here that touches locks, renames or open files is kept in this one module: it is written for Windows too
(a small pointer file instead of a symlink, a lock from a cross-platform library) but has been run on Linux only.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from data.errors import NothingBuilt, StoreBusy

CHECKOUT = Path(__file__).parent.parent
KEPT_SNAPSHOTS = 5
KEPT_ASIDE_DAYS = 90


@dataclass(frozen=True)
class Home:
    """The folder that holds one installation's data."""

    root: Path

    @property
    def snapshots(self) -> Path:
        """Published stores, one immutable file each, and the pointer to the current one."""
        return self.root / "store"

    @property
    def archive(self) -> Path:
        """The raw bytes of every load."""
        return self.root / "archive"

    @property
    def refused(self) -> Path:
        """Files the gate sent back, each with its workbook."""
        return self.root / "refused"

    @property
    def previews(self) -> Path:
        """Files put aside before they are published, each with the store as it would be."""
        return self.root / "previews"

    @property
    def downloads(self) -> Path:
        """What has come so far of files that were asked of their publisher."""
        return self.root / "downloads"

    def current(self) -> Path | None:
        """The published store, or None before the first load."""
        try:
            name = (self.snapshots / "current").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        path = self.snapshots / name
        # A pointer that leads nowhere is no store: the next load makes it again from the archive.
        return path if path.is_file() else None

    def published(self) -> Path:
        """The published store.

        Raises
        ------
        NothingBuilt
            No load has been published yet.
        """
        path = self.current()
        if path is None:
            raise NothingBuilt(
                "Nothing has been built yet.",
                where=str(self.root),
                action="Run `impact build`, or load a file with `impact load FILE`.",
            )
        return path

    def publish(self, built: Path, name: str) -> Path:
        """Make a finished store the current one, in one step that either happens or does not."""
        target = self.snapshots / name
        flush(built)
        os.replace(built, target)
        pointer = self.snapshots / f".current-{uuid.uuid4().hex}"
        pointer.write_text(name, encoding="utf-8")
        flush(pointer)
        os.replace(pointer, self.snapshots / "current")
        self._prune(keep=target)
        return target

    def _prune(self, keep: Path) -> None:
        old = sorted(self.snapshots.glob("*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in old[KEPT_SNAPSHOTS:]:
            if path != keep:
                # A reader may still hold it open, which Windows does not forgive; the next publication tries again.
                with contextlib.suppress(PermissionError):
                    path.unlink()
        limit = time.time() - KEPT_ASIDE_DAYS * 86400
        for folder in (*self.refused.glob("*"), *self.previews.glob("*")):
            if folder.stat().st_mtime < limit:
                shutil.rmtree(folder, ignore_errors=True)

    def send_back(self, sent: Path) -> Path:
        """Put a refused file aside in a folder of its own, under `sent/`; returns the folder."""
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S%f")
        folder = self.refused / moment
        (folder / "sent").mkdir(parents=True)
        shutil.copyfile(sent, folder / "sent" / sent.name)
        return folder

    @contextlib.contextmanager
    def workspace(self) -> Iterator[Path]:
        """A folder on the same disk for one load's working files, gone afterwards."""
        folder = self.root / "working" / uuid.uuid4().hex
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextlib.contextmanager
    def publishers_lock(self, wait_seconds: float) -> Iterator[None]:
        """Hold the right to publish; the system lets go of it when a process dies.

        Raises
        ------
        StoreBusy
            Another load still held it after the wait.
        """
        for folder in (self.snapshots, self.archive, self.refused, self.previews):
            folder.mkdir(parents=True, exist_ok=True)
        with self._locked("publish.lock", wait_seconds, "Another load is being published."):
            self._sweep()
            yield

    @contextlib.contextmanager
    def downloads_lock(self) -> Iterator[None]:
        """Hold the right to download.

        Raises
        ------
        StoreBusy
            Somebody else holds it.
        """
        self.downloads.mkdir(parents=True, exist_ok=True)
        with self._locked("downloads.lock", 0, "Another download is under way."):
            yield

    @contextlib.contextmanager
    def _locked(self, name: str, wait_seconds: float, busy: str) -> Iterator[None]:
        lock = FileLock(self.root / name)
        try:
            lock.acquire(timeout=wait_seconds)
        except Timeout as error:
            raise StoreBusy(
                busy, where=str(self.root), action="Wait a moment and try again; nothing of yours was changed."
            ) from error
        try:
            yield
        finally:
            lock.release()

    def _sweep(self) -> None:
        """Remove what a load that was killed left behind; only called while nobody else publishes."""
        for folder in self.archive.glob(".tmp-*"):
            shutil.rmtree(folder, ignore_errors=True)
        for pointer in self.snapshots.glob(".current-*"):
            pointer.unlink(missing_ok=True)
        for folder in (self.root / "working").glob("*"):
            # Another process may be reading a file in here before it asks for the lock: only old ones are leftovers.
            if folder.stat().st_mtime < time.time() - 86400:
                shutil.rmtree(folder, ignore_errors=True)


def home() -> Home:
    """The home `IMPACT_HOME` names, or `var/` in the checkout."""
    return Home(Path(os.environ.get("IMPACT_HOME") or CHECKOUT / "var").absolute())


def flush(path: Path) -> None:
    """Have the system write a file down before it is given its name."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
