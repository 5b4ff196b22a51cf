"""The workbook to fill in: a sheet a table, worked examples, notes on every column, and the lists to choose from.

It keeps to what the government asks of accessible spreadsheets: a title in A1, one table a sheet, no merged cells,
nothing said by colour alone, and a language that a screen reader can go by.
"""

from __future__ import annotations

import os
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from data.errors import ImpactError
from data.templates import KINDS, Column, Table, Template
from data.templates.choices import Choice, choices
from data.templates.entry_rules import entry_rule, list_name

LANGUAGE = "en-GB"
# Headings stand below the title, what a row is, and what has to be filled in.
HEADER = 3
_EMPTY_ROWS, _RULED_ROWS = 100, 2000
_NUMBER_FORMATS = {"day": "d mmmm yyyy", "number": "General", "count": "General"}


def write_template(template: Template, to: Path, *, challenges: Sequence[Choice] = ()) -> None:
    """Write the workbook of a template.

    Parameters
    ----------
    challenges
        The challenges on record, for columns that name one; without them such a column has no list.

    Raises
    ------
    ImpactError
        The name does not end in .xlsx, or the folder does not exist.
    """
    if to.suffix.lower() != ".xlsx":
        raise ImpactError(f"'{to.name}' is no name of a workbook.", expected="a name that ends in .xlsx")
    if not to.parent.is_dir():
        raise ImpactError("The folder does not exist.", where=str(to.parent), action="Make it, or name another.")
    draft = to.with_name(f".{uuid.uuid4().hex}.xlsx")
    try:
        _Writer(template, draft, challenges).write()
        _name_language(draft)
        os.replace(draft, to)
    finally:
        draft.unlink(missing_ok=True)


class _Writer:
    """One workbook being written."""

    def __init__(self, template: Template, path: Path, challenges: Sequence[Choice]) -> None:
        self.template = template
        options = {
            "strings_to_formulas": False,
            "strings_to_urls": False,
            # Without a scheme, or the theme's font would take the place of the one named.
            "default_format_properties": {"font_name": "Arial", "font_size": 12, "font_scheme": None},
        }
        self.book = Workbook(path, options)
        self.lists = _lists(template, challenges)
        self.title = self.book.add_format({"bold": True, "font_size": 16})
        self.heading = self.book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.formats: dict[str, Format] = {}

    def write(self) -> None:
        about = {"title": self.template.title, "subject": self.template.says, "author": "Peer Challenge Impact"}
        self.book.set_properties(about)
        for table in self.template.tables:
            self._filling_sheet(table)
        for table in self.template.tables:
            self._example_sheet(table)
        self._notes_sheet()
        self._lists_sheet()
        self.book.close()

    def _sheet(self, name: str, lines: Sequence[str]) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        sheet.write_string(0, 0, lines[0], self.title)
        for number, line in enumerate(lines[1:], start=1):
            sheet.write_string(number, 0, line, self.book.add_format())
        sheet.freeze_panes(HEADER + 1, 1)
        sheet.set_landscape()
        sheet.repeat_rows(HEADER)
        sheet.fit_to_pages(1, 0)
        return sheet

    def _table(self, sheet: Worksheet, name: str, says: str, columns: Sequence[tuple[str, int]], rows: int) -> None:
        given = [{"header": heading, "header_format": self.heading} for heading, _ in columns]
        options = {"columns": given, "name": name, "description": says, "style": "Table Style Light 1"}
        sheet.add_table(HEADER, 0, HEADER + rows, len(columns) - 1, options | {"autofilter": False})

    def _columns(self, sheet: Worksheet, table: Table) -> None:
        for at, column in enumerate(table.columns):
            # Headings are one word each, which cannot be wrapped.
            sheet.set_column(at, at, max(column.width, len(column.name) + 4), self._format(column))

    def _format(self, column: Column) -> Format:
        number_format = _NUMBER_FORMATS.get(column.kind, "@")
        if number_format not in self.formats:
            given = {"text_wrap": True, "valign": "top", "num_format": number_format}
            self.formats[number_format] = self.book.add_format(given)
        return self.formats[number_format]

    def _filling_sheet(self, table: Table) -> None:
        needed = [column.name for column in table.columns if column.required]
        lines = [
            table.title,
            f"{table.says} The sheet holds one table, with its headings in row {HEADER + 1}.",
            f"Fill in from row {HEADER + 2} on. Must be filled in: {', '.join(needed) or 'nothing'}. The sheet Notes "
            "explains every column.",
        ]
        sheet = self._sheet(table.sheet, lines)
        self._columns(sheet, table)
        self._table(sheet, table.name, table.says, [(column.name, 0) for column in table.columns], _EMPTY_ROWS)
        names = frozenset(self.lists)
        for at, column in enumerate(table.columns):
            sheet.data_validation(HEADER + 1, at, HEADER + _RULED_ROWS, at, entry_rule(column, names))

    def _example_sheet(self, table: Table) -> None:
        name = "Example" if len(self.template.tables) == 1 else f"Example {table.sheet.lower()}"
        lines = [
            f"Example: {table.title}",
            "What filled rows look like. The sheet holds one table.",
            "Nothing on this sheet is ever loaded.",
        ]
        sheet = self._sheet(name, lines)
        self._columns(sheet, table)
        columns = [(column.name, 0) for column in table.columns]
        self._table(sheet, f"example_{table.name}", table.says, columns, max(len(table.examples), 1))
        for number, row in enumerate(table.examples, start=HEADER + 1):
            for at, column in enumerate(table.columns):
                if column.name in row:
                    sheet.write_string(number, at, row[column.name], self._format(column))

    def _notes_sheet(self) -> None:
        rows = [
            (table.sheet, column.name, column.meaning, KINDS[column.kind],
             "yes" if column.required else "no", list_name(column, frozenset(self.lists)) or column.choices)
            for table in self.template.tables
            for column in table.columns
        ]  # fmt: skip
        lines = [
            f"Notes: {self.template.title}",
            f"{self.template.says} The sheet holds one table.",
            "No names, e-mail addresses or numbers of people, anywhere. Empty cells mean that something is not known.",
        ]
        headings = ("sheet", "column", "what to write", "content", "must be filled in", "list")
        self._text_table("Notes", lines, "notes", list(zip(headings, (22, 28, 70, 44, 18, 24), strict=True)), rows)

    def _lists_sheet(self) -> None:
        rows = [(name, it.shown, it.meaning) for name, words in self.lists.items() for it in words]
        lines = [
            f"Lists: {self.template.title}",
            "The words to choose from, list by list. The sheet holds one table.",
            "The drop-downs of the other sheets come from here.",
        ]
        self._text_table("Lists", lines, "lists", [("list", 26), ("word", 44), ("meaning", 70)], rows)
        start = HEADER + 2
        for name, words in self.lists.items():
            self.book.define_name(f"list_{name}", f"=Lists!$B${start}:$B${start + len(words) - 1}")
            start += len(words)

    def _text_table(
        self, name: str, lines: Sequence[str], table: str, columns: Sequence[tuple[str, int]],
        rows: Sequence[tuple[str, ...]],
    ) -> None:  # fmt: skip
        sheet = self._sheet(name, lines)
        text = Column("", "")
        for at, (_, width) in enumerate(columns):
            sheet.set_column(at, at, width, self._format(text))
        self._table(sheet, table, lines[1], columns, max(len(rows), 1))
        for number, row in enumerate(rows, start=HEADER + 1):
            for at, words in enumerate(row):
                sheet.write_string(number, at, words, self._format(text))


def _lists(template: Template, challenges: Sequence[Choice]) -> Mapping[str, Sequence[Choice]]:
    """Every list the columns of a template are chosen from, in order of first use."""
    columns = [column for table in template.tables for column in table.columns]
    found = {
        column.choices: [it for it in choices(column.choices) if it.offered] for column in columns if column.choices
    }
    if challenges and any(column.kind == "challenge" for column in columns):
        found["challenges"] = list(challenges)
    return found


def _name_language(path: Path) -> None:
    """Say in which language a workbook is; the library that writes it cannot."""
    core = "docProps/core.xml"
    with zipfile.ZipFile(path) as old:
        parts = [(entry, old.read(entry)) for entry in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry, content in parts:
            if entry.filename == core:
                tag = f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
                content = content.replace(b"</cp:coreProperties>", tag.encode())
            new.writestr(entry, content)
