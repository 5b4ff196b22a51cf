"""Published layouts, one file each.

A source module offers
    NAME        the name `impact list` shows and `--source` takes
    ORIGIN      who publishes files in this layout, and what they hold
    LOOKS_FOR   what must be found in a file for it to be recognised, in plain words
    recognises(path) -> bool
    parse(path) -> Parsed
and may offer
    TAKES_PERIOD  True where the file may not say which year its figures are for; then `parse(path, period)`
    PRECEDENCE    the lower, the sooner pages show its figure where several sources publish one; see `precedence`
    TEMPLATE      its tables and columns, where the layout is that of a workbook we hand out to be filled in
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
from data.spreadsheet import is_workbook, read_workbook
from data.text_file import first_words
from data.verdict import SetAside

# The precedence of a source that gives none: after all that do.
_LAST = 100
# Bytes; more would not fit into the memory of an ordinary machine once it is read.
LARGEST = 200_000_000

# Grain of a frame of observations: one row per authority, indicator, disaggregation and period, as sent.
# code_sent is the framework's code, or an authority's own name of its measure, that the file itself uses, missing where
# the layout names measures in its own way;
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
    cells
        Every cell of a filled template, which only the gate looks at.
    left_out
        Rows of a file read through a mapping that are none of its list, such as totals.
    """

    tables: Mapping[str, pd.DataFrame]
    notes: tuple[str, ...] = ()
    published_on: date | None = None
    cells: pd.DataFrame | None = None
    left_out: tuple[SetAside, ...] = ()

    @property
    def rows(self) -> int:
        """Rows read, over all tables; what a workbook says about its figures comes with them and is not counted."""
        counted = [frame for name, frame in self.tables.items() if name not in ABOUT_FIGURES]
        return sum(len(frame) for frame in counted or self.tables.values())


class Source(Protocol):
    """The shape of a module in this package; what it may offer besides is asked for by name."""

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


def takes_period(source: Source) -> bool:
    """Whether files in this layout may leave their year to the sender or to their name."""
    return bool(getattr(source, "TAKES_PERIOD", False))


def precedence(source: Source) -> int:
    """Where a source stands among those that publish a figure: the lowest is shown, the others stay on record."""
    return int(getattr(source, "PRECEDENCE", _LAST))


def read(source: Source, path: Path, period: str | None) -> Parsed:
    """What a file holds; `period` is the year its sender or its name gives, where the layout takes one.

    Raises
    ------
    UnreadableFile
        The file cannot be read, or a year was given for a layout that has its own.
    """
    if takes_period(source):
        return source.parse(path, period)  # type: ignore[call-arg]  # what TAKES_PERIOD promises
    if period is not None:
        raise UnreadableFile(
            f"Files of {source.NAME} say themselves which years their figures are for.",
            where=path.name,
            expected="no --period",
            action="Leave --period out.",
        )
    return source.parse(path)


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
    refuse_unreadable(path)
    candidates = [sources()[name]] if name else list(sources().values())
    for source in candidates:
        if source.recognises(path):
            return source
    raise UnreadableFile(
        f"No known layout was recognised in this file. {_told_of(path)}",
        where=path.name,
        expected="".join(f"\n  {source.NAME}: {source.LOOKS_FOR}" for source in candidates),
        action="Check that it is the file you meant, unchanged from its publisher. `impact list` names the sources. "
        "A list with columns of its own loads through a mapping, made on the page Data quality.",
    )


def refuse_unreadable(path: Path) -> None:
    """Refuse what is no file, is empty, or is larger than anything that can be read.

    Raises
    ------
    UnreadableFile
    """
    if not path.is_file():
        raise UnreadableFile("There is no such file.", where=str(path), action="Check the path.")
    if path.stat().st_size == 0:
        raise UnreadableFile("The file is empty.", where=path.name, action="Download or save it again.")
    if path.stat().st_size > LARGEST:
        raise UnreadableFile(
            f"The file has {path.stat().st_size / 1e6:,.0f} MB.",
            where=path.name,
            expected=f"no more than {LARGEST / 1e6:,.0f} MB, forty times the largest file its publishers have released",
            action="Check that it is the file you meant.",
        )


def _told_of(path: Path) -> str:
    """What a file is as far as anybody can say, in a sentence."""
    if is_workbook(path):
        return f"It is a workbook with the sheets {', '.join(read_workbook(path))}."
    words = first_words(path)
    return f"It begins with '{words}'." if words else "Nothing in it can be read."
