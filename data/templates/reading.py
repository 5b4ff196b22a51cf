"""From a filled template to rows: every cell read by its column, every fault kept beside its cell for the gate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from data.days import Stretch
from data.places import short_names
from data.sources import Parsed
from data.templates import Column, Table, Template
from data.templates.answers import Answer, as_words, read_answer
from data.templates.sheets import Found, found_tables, is_filled, left_out
from data.templates.spans import with_dates

__all__ = ["CELL_COLUMNS", "Line", "as_day", "cells_of", "frame_of", "is_filled", "looks_for", "parsed", "read_lines"]

# Grain: one row per cell of a filled template. table_name and of_row say which staged row it belongs to; value is what
# the cell says, as words, said_on the day it says.
CELL_COLUMNS = (
    "table_name", "of_row", "column_name", "kind", "sheet", "cell", "sent", "value", "said_on", "required", "longest",
    "authority_code", "authority_name", "unreadable", "doubt",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One filled row: where it stands and what each of its cells says."""

    found: Found
    number: int
    sent: str
    answers: Mapping[str, Answer]

    def value(self, column: str) -> object:
        """What a cell says; None if nothing, or if its column is not in the file."""
        return self.answers[column].value


def looks_for(template: Template) -> str:
    """What a file must hold to be recognised as this template, in plain words."""
    tables = " or ".join(", ".join(table.recognised_by) for table in template.tables)
    return f"the workbook of `impact template {template.name}`, or a CSV file, with the headings {tables}"


def parsed(template: Template, path: Path) -> Parsed:
    """The rows of a filled template, staged as they are; see `Line` and `CELL_COLUMNS` for the grain.

    Raises
    ------
    UnreadableFile
    """
    lines, notes = read_lines(template, path)
    tables = {name: frame_of(rows) for name, rows in lines.items() if rows}
    return Parsed(tables, notes, cells=cells_of(lines))


def read_lines(template: Template, path: Path) -> tuple[dict[str, list[Line]], tuple[str, ...]]:
    """The filled rows of each table of a template, and what was left out of the file.

    Raises
    ------
    UnreadableFile
    """
    found = found_tables(template, path)
    lines: dict[str, list[Line]] = {table.name: [] for table in template.tables}
    for table in found:
        lines[table.table.name].extend(_lines(table))
    return lines, tuple(left_out(template, path, found))


def _lines(found: Found) -> Iterator[Line]:
    for number, row in enumerate(found.rows[found.header + 1 :], start=found.header + 2):
        contents = {name: row[at] if at < len(row) else None for name, at in found.columns.items()}
        if not any(as_words(content) for content in contents.values()):
            continue
        table = found.table
        answers = {column.name: read_answer(column, contents.get(column.name)) for column in table.columns}
        if table.span:
            real = frozenset(name for name, content in contents.items() if isinstance(content, date))
            answers = with_dates(table.span, answers, real_dates=real)
        answers = {name: as_day(answer) for name, answer in answers.items()}
        sent = "; ".join(f"{name} {answers[name].sent}" for name in contents if answers[name].sent)
        yield Line(found, number, sent, _with_id(table, answers))


def as_day(answer: Answer) -> Answer:
    """A day on its own, of which the month alone says too little."""
    if not isinstance(answer.value, Stretch):
        return answer
    if answer.value.precision != "day":
        return replace(answer, value=None, fault=f"'{answer.sent}' is no day; write one, or leave the cell empty")
    return replace(answer, value=answer.value.first)


def _with_id(table: Table, answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers with the id that is made where it was left empty."""
    own = table.identity[0] if table.identity else ""
    if not table.made_from or answers[own].sent or answers[own].fault:
        return answers
    span = (table.span.start, table.span.end, table.span.precision) if table.span else ()
    if any(answers[name].fault for name in {*table.made_from, *span} & answers.keys()):
        # One fault is enough; the id follows once it is corrected.
        return answers
    precision = answers[table.span.precision].value if table.span and table.span.precision else "day"
    parts = [_slug(answers[name].value, str(precision)) for name in table.made_from]
    if not all(parts):
        wanted = " and ".join(table.made_from)
        return answers | {own: Answer("", fault=f"left empty, and {wanted} do not say enough to make an id; write one")}
    return answers | {own: Answer("", value="-".join(parts))}


def _slug(value: object, precision: str) -> str:
    if isinstance(value, date):
        return value.isoformat()[:4] if precision == "year" else value.isoformat()[:7]
    words = short_names().get(str(value), str(value or ""))
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60].strip("-")


def frame_of(lines: list[Line]) -> pd.DataFrame:
    """Rows as they are staged: `sheet, cell, sent, record_id` and a column for each of the table's."""
    table = lines[0].found.table
    frame = pd.DataFrame(
        {
            "sheet": [line.found.sheet for line in lines],
            "cell": [line.found.place(line.number) for line in lines],
            "sent": [line.sent for line in lines],
            "record_id": pd.Series([_record_id(line) for line in lines], dtype="str"),
        }
    )
    for column in table.columns:
        frame[column.name] = _typed(column, [line.value(column.name) for line in lines])
    return frame


def _record_id(line: Line) -> str | None:
    parts = [line.value(name) for name in line.found.table.identity]
    return " ".join(map(str, parts)) if parts and all(part is not None for part in parts) else None


def _typed(column: Column, values: list[object]) -> pd.Series:
    """A column whose type does not depend on which of its cells are empty."""
    if column.kind == "day":
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")))
    if column.kind == "yes_no":
        return pd.Series(values, dtype="boolean")
    if column.kind in ("number", "count"):
        return pd.Series(values, dtype="float64")
    return pd.Series([None if value is None else as_words(value) for value in values], dtype="str")


def cells_of(lines: Mapping[str, list[Line]]) -> pd.DataFrame:
    """Every cell of the filled rows, for the gate; grain as `CELL_COLUMNS`."""
    records = []
    for name, rows in lines.items():
        for of_row, line in enumerate(rows, start=1):
            records += [_cell(name, of_row, line, column) for column in line.found.table.columns]
    frame = pd.DataFrame.from_records(records, columns=list(CELL_COLUMNS))
    words = [name for name in CELL_COLUMNS if name not in ("of_row", "said_on", "required", "longest")]
    return frame.astype(dict.fromkeys(words, "str")).assign(said_on=pd.to_datetime(frame["said_on"]))


def _cell(name: str, of_row: int, line: Line, column: Column) -> tuple[object, ...]:
    answer, found = line.answers[column.name], line.found
    is_place = column.kind in ("authority", "place") and answer.value is not None
    place = found.place(line.number, column.name if column.name in found.columns else None)
    said_on = answer.value if isinstance(answer.value, date) else None
    value = None if answer.value is None else said_on.isoformat() if said_on else as_words(answer.value)
    return (
        name, of_row, column.name, column.kind, found.sheet, place, answer.sent or None, value, said_on,
        column.required, column.longest, value if is_place else None, answer.sent if is_place else None,
        answer.fault or None, answer.doubt or None,
    )  # fmt: skip
