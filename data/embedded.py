"""The store a first visitor sees: every shipped table the manifest lists, as loads."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from data.archive import fingerprint
from data.load import Change
from data.places import REFERENCE
from data.sources import source_for


@dataclass(frozen=True)
class ShippedTable:
    """One data file of the product, as the manifest lists it.

    `kind` is published, illustrative, or own for words the product brings itself; `load` says whether it enters the
    store as a load (the tables of places and states are part of every store instead); `made_from` is the fingerprint
    of the publisher's file it was taken from.
    """

    file: str
    title: str
    publisher: str
    licence: str
    kind: str
    source_url: str
    load: bool = False
    published_on: date | None = None
    published_on_reason: str = ""
    made_from: str = ""

    @property
    def path(self) -> Path:
        """Where the file is."""
        return REFERENCE / self.file


@cache
def manifest() -> tuple[ShippedTable, ...]:
    """Every data file shipped with the product, in the order they are loaded."""
    text = (REFERENCE / "manifest.toml").read_text(encoding="utf-8")
    return tuple(ShippedTable(**table) for table in tomllib.loads(text)["table"])


def changes(*, illustrative: bool) -> list[Change]:
    """The loads that make the embedded store, in order."""
    return [
        Change(
            table.path,
            source_for(table.path),
            actor_role="publisher",
            published_on=table.published_on,
            illustrative=table.kind == "illustrative",
            title=table.title,
        )
        for table in manifest()
        if table.load and (illustrative or table.kind != "illustrative")
    ]


def released_on(path: Path) -> date | None:
    """The publication date of a file the product's own tables were taken from, known by its bytes."""
    dates = {table.made_from: table.published_on for table in manifest() if table.made_from}
    return dates.get(fingerprint(path)) if path.is_file() else None
