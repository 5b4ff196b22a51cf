"""Published layouts, one file each.

A source module offers
    NAME        the name `impact list` shows and `--source` takes
    ORIGIN      who publishes files in this layout, and what they hold
    LOOKS_FOR   what must be found in a file for it to be recognised, in plain words
    recognises(path) -> bool
    parse(path) -> Parsed
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

import pandas as pd

from data.errors import UnreadableFile

# Grain of a frame of observations: one row per authority, indicator, disaggregation and period, as sent.
# code_sent is the framework's code the file itself uses, missing where the layout names measures in its own way;
# former_code the earlier codes the file gives it, joined by commas.
OBSERVATION_COLUMNS = (
    "sheet", "cell", "sent", "authority_code", "authority_name", "indicator", "code_sent", "former_code",
    "disaggregation", "period_start", "period_end", "value", "numerator", "denominator", "respondents",
    "margin_of_error", "missing_reason", "unreadable", "source", "covers_england",
)  # fmt: skip


# Tables that explain the figures of the file they come with.
ABOUT_FIGURES = frozenset({"crosswalk", "comparability_log"})


@dataclass(frozen=True)
class Parsed:
    """What a file holds.

    Attributes
    ----------
    tables
        Tidy frames by the table of the store they belong to.
    notes
        What was left out and why, a sentence each.
    published_on
        The day its figures were published, where the file itself says so.
    """

    tables: Mapping[str, pd.DataFrame]
    notes: tuple[str, ...] = ()
    published_on: date | None = None

    @property
    def rows(self) -> int:
        """Rows read, over all tables; what a workbook says about its figures comes with them and is not counted."""
        counted = [frame for name, frame in self.tables.items() if name not in ABOUT_FIGURES]
        return sum(len(frame) for frame in counted or self.tables.values())


class Source(Protocol):
    """The shape of a module in this package."""

    NAME: str
    ORIGIN: str
    LOOKS_FOR: str

    def recognises(self, path: Path) -> bool:
        """Whether the file is in this layout, by its content."""
        ...

    def parse(self, path: Path) -> Parsed:
        """What the file holds."""
        ...


@cache
def sources() -> Mapping[str, Source]:
    """Every source module by name."""
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return {module.NAME: module for module in modules}


def known_source(name: str) -> str:
    """The name, if a source has it; for our own layouts, whose lines name the source they were taken from.

    Raises
    ------
    ValueError
    """
    if name not in sources():
        raise ValueError(f"'{name}' is no source that is known here")
    return name


def source_for(path: Path, name: str | None = None) -> Source:
    """The source that recognises a file, or the one asked for by name.

    Raises
    ------
    UnreadableFile
        Nobody recognises the file, or the name is unknown; says what was looked for.
    """
    if name is not None and name not in sources():
        raise UnreadableFile(
            f"There is no source called '{name}'.",
            expected=f"one of {', '.join(sources())}",
            action="See `impact list`.",
        )
    if not path.is_file():
        raise UnreadableFile("There is no such file.", where=str(path), action="Check the path.")
    if path.stat().st_size == 0:
        raise UnreadableFile("The file is empty.", where=path.name, action="Download or save it again.")
    candidates = [sources()[name]] if name else list(sources().values())
    for source in candidates:
        if source.recognises(path):
            return source
    raise UnreadableFile(
        "No known layout was recognised in this file.",
        where=path.name,
        expected="".join(f"\n  {source.NAME}: {source.LOOKS_FOR}" for source in candidates),
        action="Check that it is the file you meant, unchanged from its publisher. `impact list` names the sources.",
    )
