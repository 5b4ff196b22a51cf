"""One change to the data: what is asked, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from data.errors import ImpactError
from data.periods import long_date
from data.sources import Source
from data.store import StoreInfo
from data.verdict import Verdict

Progress = Callable[[str, float], None]


def quiet(_what: str, _share: float) -> None:
    """Report no progress."""


@dataclass(frozen=True)
class Change:
    """One file to be loaded, and what its sender says about it.

    `published_on` is None when the sender does not know it; `period` is the financial year of the figures, such as
    "2020-21", for a layout that leaves it to the sender; `mapping` is the mapping its columns go through, by name or
    version; `title` names the file to whoever watches.
    """

    path: Path
    source: Source
    actor_role: str
    published_on: date | None = None
    replaces: str | None = None
    mapping: str | None = None
    period: str | None = None
    illustrative: bool = False
    title: str = ""

    def __post_init__(self) -> None:
        if self.published_on and self.published_on > datetime.now(UTC).date():
            raise ImpactError(
                f"The publication date {long_date(self.published_on)} lies in the future.",
                where=self.path.name,
                expected="the day the figures were published",
                action="Correct --published-on.",
            )


@dataclass(frozen=True)
class LoadResult:
    """What became of one change.

    `status` is accepted, refused or unchanged; `store` is None when nothing has been built; `sent_back` is the folder
    a refused file, or one with rows set aside, was put into, under `sent/`.
    """

    status: str
    source: str
    load_id: str | None
    rows_read: int
    rows_loaded: int
    rows_refused: int
    verdict: Verdict
    store: StoreInfo | None
    notes: tuple[str, ...] = ()
    sent_back: Path | None = None
