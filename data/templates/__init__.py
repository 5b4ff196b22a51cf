"""Workbooks people fill in: what their tables and columns are, said once.

A source module that has a TEMPLATE reads what was filled in; the workbook to fill in, its drop-downs, notes and
examples, the page docs/templates.md and the checks of single cells all follow from the same columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# How a cell of a column is read, and what is expected of it.
KINDS = {
    "text": "words",
    "role": "a role or a body, never a person's name",
    "address": "the address of a web page",
    "day": "a date",
    "yes_no": "yes or no",
    "choice": "one word of a list",
    "choices": "words of a list, with a semicolon between them",
    "authority": "an authority, by its name or ONS code",
    "place": "an authority, a region or England, by its name or ONS code",
    "number": "a number",
    "count": "a whole number",
    "period": "a period, such as 2024-25, 2025-26 Q2 or 2025-07",
    "id": "a short id in lower case, such as coventry-2016-02",
    "challenge": "the id of a challenge on record",
    "recommendation": "the id of a recommendation on record",
    "finding": "the id of a finding on record",
    "wave": "the id of a survey wave, on record or in this file",
    "fingerprint": "16 or 64 of the digits and the letters a to f",
    "indicator": "the id of an indicator or of an own measure, such as ascof_1a",
}


@dataclass(frozen=True)
class Column:
    """One column of a template, and of the staged table it fills.

    Attributes
    ----------
    name, meaning
        Its heading, and what to write into it.
    kind
        One of `KINDS`.
    required
        Whether a row without it is refused.
    choices
        The list of `data.templates.choices` its words come from.
    default
        What an empty cell means, where it means something.
    longest
        Most characters of words.
    smallest, largest
        Bounds of a number.
    width
        Width on the sheet, in characters.
    also
        Other headings it is known by.
    label
        What a form on screen calls it; its name in words where empty.
    """

    name: str
    meaning: str
    kind: str = "text"
    required: bool = False
    choices: str = ""
    default: str = ""
    longest: int = 500
    smallest: float | None = None
    largest: float | None = None
    width: int = 22
    also: tuple[str, ...] = ()
    label: str = ""

    @property
    def called(self) -> str:
        """What a form on screen calls it."""
        words = self.name.removesuffix("_code").replace("_", " ")
        return self.label or words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Span:
    """The columns that say together when something was: first day, last day, and how exactly that is known.

    Where it is `open_ended`, a last day left empty means that there is none yet.
    """

    start: str
    end: str = ""
    precision: str = ""
    open_ended: bool = False


@dataclass(frozen=True)
class Table:
    """One table of a template, on a sheet of its own.

    Attributes
    ----------
    name
        The table of the store its rows are staged for.
    sheet, title, says
        Name of its sheet, the sheet's title, and what a row is.
    recognised_by
        Headings that are always there, by which the table is found in a file.
    identity
        Columns that together name a row; the staged `record_id`.
    made_from
        Columns an id left empty is made from.
    examples
        Worked rows by column, as a person would write them.
    """

    name: str
    sheet: str
    title: str
    says: str
    columns: tuple[Column, ...]
    recognised_by: tuple[str, ...]
    identity: tuple[str, ...] = ()
    made_from: tuple[str, ...] = ()
    span: Span | None = None
    examples: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Template:
    """A workbook to fill in; `says` is what it is for, `offered` whether it is handed out yet."""

    name: str
    title: str
    says: str
    tables: tuple[Table, ...]
    offered: bool = True
