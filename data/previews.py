"""Files put aside before they are published, each with the store as it would be: looked at, disputed, then published.

A preview is a folder in the home: the file as it was sent, what its sender said of it, the figures disputed meanwhile,
and the store that publishing all of it would give.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from data import store
from data.errors import FaultFound, ImpactError
from data.home import Home, flush
from data.load import Change
from data.sources import source_for, sources

_ID = re.compile(r"\d{8}T\d{6}-[0-9a-f]{12}")
DISPUTED = "disputed-figures.csv"


@dataclass(frozen=True)
class Preview:
    """One file put aside.

    Attributes
    ----------
    preview_id
        Such as 20261125T101500-0a1b2c3d4e5f; nobody guesses it.
    layout, filename, actor_role, published_on, replaces, period
        What the load would be recorded with.
    made_at
        When it was put aside (UTC).
    based_on
        The data id it was compared with; empty before the first load.
    put_forward
        Whether the authorities are asked to check it before it is published.
    store_name
        Name of the file with the store as it would be; another one each time it is made again.
    answer
        What the gate said of it, as `checks.answer.as_json` gives it.
    """

    folder: Path
    preview_id: str
    layout: str
    filename: str
    actor_role: str
    published_on: date | None
    replaces: str | None
    period: str | None
    made_at: datetime
    based_on: str
    put_forward: bool
    store_name: str
    answer: dict[str, Any]

    @property
    def store(self) -> Path:
        """The store as it would be."""
        return self.folder / self.store_name

    @property
    def sent(self) -> Path:
        """The file as it was sent."""
        return self.folder / "sent" / self.filename

    @property
    def disputed(self) -> Path:
        """The figures of it that are disputed; absent while there are none."""
        return self.folder / DISPUTED

    def changes(self) -> list[Change]:
        """What publishing it means: the file, and what is disputed of it."""
        change = Change(
            self.sent,
            sources()[self.layout],
            self.actor_role,
            published_on=self.published_on,
            replaces=self.replaces,
            period=self.period,
        )
        if not self.disputed.exists():
            return [change]
        return [change, Change(self.disputed, source_for(self.disputed), "director")]


def new_id() -> str:
    """An id for a new preview."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.urandom(6).hex()}"


def new_store_name() -> str:
    """A name never used before: whoever has a store open would otherwise go on reading it under this one."""
    return f"{os.urandom(6).hex()}.duckdb"


def write(preview: Preview) -> None:
    """Record what a preview is, in one step."""
    given = {field.name: getattr(preview, field.name) for field in fields(Preview) if field.name != "folder"}
    draft = preview.folder / ".preview.json"
    draft.write_text(json.dumps(given, default=_plain, ensure_ascii=False, indent=1), encoding="utf-8")
    flush(draft)
    os.replace(draft, preview.folder / "preview.json")


def previews(home: Home) -> list[Preview]:
    """Every preview of a home, newest first."""
    found = (_read(folder) for folder in sorted(home.previews.glob("*"), reverse=True))
    return [preview for preview in found if preview]


def asked_to_check(home: Home) -> list[Preview]:
    """The previews the authorities are asked to check, newest first; quick enough to ask for on every page."""
    found = (_recorded(folder) for folder in sorted(home.previews.glob("*"), reverse=True))
    return [preview for preview in found if preview and preview.put_forward]


def preview_of(home: Home, preview_id: str) -> Preview:
    """One preview.

    Raises
    ------
    ImpactError
        There is none of that id, or no longer.
    """
    found = _read(home.previews / preview_id) if _ID.fullmatch(preview_id) else None
    if found is None:
        raise ImpactError(
            "There is no such preview, or no longer.",
            expected="one that was neither published nor thrown away, and is not older than 90 days",
            action="Check the file again.",
        )
    return found


def put_forward(preview: Preview) -> Preview:
    """The preview, now shown to the authorities for checking."""
    found = replace(preview, put_forward=True)
    write(found)
    return found


def discard(preview: Preview) -> None:
    """Throw a preview away."""
    shutil.rmtree(preview.folder)


def is_overtaken(preview: Preview, home: Home) -> bool:
    """Whether something else was published since, so that the store would no longer be what the preview shows."""
    current = home.current()
    return preview.based_on != (store.describe(current)[0].data_id if current else "")


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _read(folder: Path) -> Preview | None:
    """The preview in a folder; None for one that is half written, or was made by another version of the program."""
    preview = _recorded(folder)
    try:
        fits = preview is not None and store.describe(preview.store)[0].shape == store.shape()
    except FaultFound:
        return None
    return preview if fits else None


def _recorded(folder: Path) -> Preview | None:
    try:
        kept = json.loads((folder / "preview.json").read_text(encoding="utf-8"))
        kept["made_at"] = datetime.fromisoformat(kept["made_at"])
        kept["published_on"] = kept["published_on"] and date.fromisoformat(kept["published_on"])
        preview = Preview(folder=folder, **kept)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return preview if preview.layout in sources() else None
