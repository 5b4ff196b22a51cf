"""Reading a published store. Every read says who asks, as known on which day and as at which day."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pandas as pd

from data import store
from data.errors import NothingBuilt
from data.home import Home

_PARAMETER = re.compile(r"\$([a-z_]+)")


@dataclass(frozen=True)
class Asker:
    """Who is asking: a role, and the authority it is held for, if any."""

    role: str
    authority: str | None = None


class Store:
    """One published store, open for reading until it is let go of.

    Attributes
    ----------
    path
        The immutable file.
    info
        What it says about itself.
    illustrative
        Whether it holds anything made up.

    Parameters
    ----------
    made_up
        Whether illustrative challenges and recommendations are shown where an authority has none of its own.
    """

    def __init__(self, path: Path, *, made_up: bool = True) -> None:
        self.path = path
        self._made_up = made_up
        self.info, _ = store.describe(path)
        # A fresh in-memory connection that only attaches the file: it takes no lock a publisher would wait for.
        self._connection = duckdb.connect(config={"threads": 2, "memory_limit": "1GB"})
        store.attach(self._connection, path)
        (self.illustrative,) = self._connection.execute(
            "select coalesce(bool_or(illustrative), false) from store.loads"
        ).fetchall()[0]
        self._opening = threading.Lock()

    def rows(
        self,
        name: str,
        *,
        who: Asker,
        as_known_on: date | None = None,
        as_at: date | None = None,
        folder: str = ".",
        **parameters: object,
    ) -> pd.DataFrame:
        """The rows of `data/sql/<name>.sql`; its header says grain, parameters and columns.

        Parameters
        ----------
        who
            Who is asking; available to the statement as `$role` and `$authority`.
        as_known_on
            Only what was published or recorded by this day; today's when None. What is made up for later days is
            never shown before they have come.
        as_at
            States as they were on this day; today's when None.
        **parameters
            What else the statement names.
        """
        text = store.statement(folder, name)
        given = {
            **parameters,
            "role": who.role,
            "authority": who.authority,
            "as_known_on": as_known_on or datetime.now(UTC).date(),
            "as_at": as_at or date.today(),
        }
        used = {key: given[key] for key in set(_PARAMETER.findall(_without_remarks(text)))}
        # One cursor a call: a connection shared by threads hands one thread's rows to another.
        with self._opening:
            cursor = self._connection.cursor()
        try:
            cursor.execute("use store")
            cursor.execute(f"set variable shows_made_up = {self._made_up}")
            return cursor.execute(text, used).df()
        finally:
            cursor.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_store(home: Home) -> Store:
    """The store published in a home.

    Raises
    ------
    NothingBuilt, FaultFound
        There is none, it is damaged, or another version of the program built it.
    """
    opened = Store(home.published())
    if opened.info.shape != store.shape():
        raise NothingBuilt(
            "The store was built by another version of the program.",
            where=str(opened.path),
            action="Run `impact build`: it makes the store again from the archive.",
        )
    return opened


def exports() -> tuple[str, ...]:
    """Names of the tables `impact export` writes."""
    return tuple(sorted(path.stem for path in (store.SQL / "export").glob("*.sql")))


def _without_remarks(text: str) -> str:
    return re.sub(r"--[^\n]*", "", text)
