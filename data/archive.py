"""The archive: every load's bytes as sent, with what was recorded about it. An entry is written once, never changed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data.errors import FaultFound
from data.home import Home, flush
from data.verdict import Flag, Outcome, SetAside, Verdict

_LOAD_ID = re.compile(r"\d{6}-[0-9a-f]{12}")


@dataclass(frozen=True)
class LoadRecord:
    """What is recorded about a load beside its bytes; the columns of the store's `loads`, plus who judged what.

    `load_id` is the sequence and a fingerprint of everything that decides what the load does. `period` is the year the
    sender or the file's name gave, for a layout that takes one: a rebuild reads the file with it and asks no name.
    """

    sequence: int
    layout: str
    filename: str
    sha256: str
    size_bytes: int
    published_on: date
    published_on_known: bool
    received_at: datetime
    actor_role: str
    replaces: str | None
    mapping: str | None
    rows_read: int
    rows_loaded: int
    rows_refused: int
    notes: tuple[str, ...]
    illustrative: bool
    period: str | None = None
    format: int = 1

    @property
    def load_id(self) -> str:
        """Such as 000007-3f2a9c0b1d4e."""
        decides = [self.layout, self.sha256, self.published_on.isoformat(), self.replaces, self.mapping]
        # Left out where there is none, so that loads from before there were years keep their ids.
        decides += [self.period] if self.period else []
        fingerprint = hashlib.sha256(json.dumps(decides).encode()).hexdigest()
        return f"{self.sequence:06d}-{fingerprint[:12]}"


@dataclass(frozen=True)
class Entry:
    """One load in the archive."""

    folder: Path
    record: LoadRecord
    verdict: Verdict

    @property
    def sent(self) -> Path:
        """The file as it was sent."""
        return self.folder / "sent" / self.record.filename


def fingerprint(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def data_id(load_ids: Sequence[str]) -> str:
    """The name of the data a sequence of loads gives."""
    return hashlib.sha256("\n".join(load_ids).encode()).hexdigest()[:16]


def entry_ids(home: Home) -> list[str]:
    """Ids of all archived loads, in order."""
    return sorted(folder.name for folder in home.archive.glob("*") if _LOAD_ID.fullmatch(folder.name))


def entries(home: Home) -> Iterator[Entry]:
    """Every archived load, in order.

    Raises
    ------
    FaultFound
        A load's record is missing, unreadable or not the one its folder is named after, or its bytes have changed.
    """
    for load_id in entry_ids(home):
        folder = home.archive / load_id
        try:
            kept = json.loads((folder / "load.json").read_text(encoding="utf-8"))
            entry = Entry(folder, _record(kept["load"]), _verdict(kept["verdict"]))
            sound = entry.record.load_id == load_id and fingerprint(entry.sent) == entry.record.sha256
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _altered(folder, str(error)) from error
        if not sound:
            raise _altered(folder, "the file or what was recorded about it has changed")
        yield entry


def _altered(folder: Path, what: str) -> FaultFound:
    return FaultFound(
        f"An archived load is not what was loaded: {what}.",
        where=str(folder),
        action="Put the folder back from a backup; the published store is untouched.",
    )


def keep(home: Home, record: LoadRecord, verdict: Verdict, sent: Path) -> None:
    """Write one load to the archive; the rename at the end is the moment it counts."""
    folder = home.archive / f".tmp-{uuid.uuid4().hex}"
    (folder / "sent").mkdir(parents=True)
    archived = folder / "sent" / record.filename
    shutil.copyfile(sent, archived)
    kept = {"load": asdict(record), "verdict": asdict(verdict)}
    text = json.dumps(kept, default=_plain, ensure_ascii=False, indent=1)
    (folder / "load.json").write_text(text, encoding="utf-8")
    for path in (archived, folder / "load.json"):
        flush(path)
    os.replace(folder, home.archive / record.load_id)


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be archived")


def _record(kept: dict[str, Any]) -> LoadRecord:
    return LoadRecord(
        **{
            **kept,
            "published_on": date.fromisoformat(kept["published_on"]),
            "received_at": datetime.fromisoformat(kept["received_at"]),
            "notes": tuple(kept["notes"]),
        }
    )


def _verdict(kept: dict[str, Any]) -> Verdict:
    flags = (
        Flag(**{**flag, "period_start": flag["period_start"] and date.fromisoformat(flag["period_start"])})
        for flag in kept["flags"]
    )
    outcomes = (Outcome(**outcome) for outcome in kept["outcomes"])
    # Loads from before there were mappings have none.
    return Verdict(tuple(outcomes), tuple(flags), tuple(SetAside(**row) for row in kept.get("set_aside", ())))
