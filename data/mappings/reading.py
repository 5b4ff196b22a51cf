"""From a table of theirs to rows of ours: every row below the headings is read, or named with why it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from data.mappings import LEAVE_OUT, ColumnMapping, target
from data.mappings.grids import Headed, find_table, hidden_names
from data.mappings.mapped_cells import Tally, TheirCell, cell_of, mapped_answer
from data.mappings.mapped_ids import made_id
from data.mappings.row_kinds import filled_cells, why_left_out
from data.sources import Parsed
from data.spreadsheet import Row, is_workbook, read_workbook
from data.tables import heading
from data.templates.answers import Answer, read_answer
from data.templates.reading import Line, cells_of, frame_of
from data.templates.sheets import Found
from data.verdict import LEFT_OUT, SetAside

_MOST_SENT = 3000
_MOST_NAMED = 5


@dataclass(frozen=True)
class TheirRow:
    """One filled row of theirs: its number in the file, and the cells the mapping takes, by heading."""

    number: int
    place: str
    sent: str
    cells: Mapping[str, TheirCell]


@dataclass(frozen=True)
class MappedTable:
    """A file read through a mapping: its rows as the gate will see them, and what was not read."""

    lines: list[Line]
    left_out: tuple[SetAside, ...]
    notes: tuple[str, ...]


def parsed_with(mapping: ColumnMapping, path: Path, *, without: frozenset[int] | None = None) -> Parsed:
    """A file's rows, staged as those of the template the mapping fills.

    Parameters
    ----------
    without
        Numbers of the rows that did not enter the store when the file was loaded; for a rebuild, which reads exactly
        the others and judges none.

    Raises
    ------
    UnreadableFile
        The file is damaged, or has not the headings of the mapping.
    """
    found = read_with(mapping, path, without=without)
    table = target(mapping.fills)
    tables = {table.name: frame_of(found.lines)} if found.lines else {}
    return Parsed(tables, found.notes, cells=cells_of({table.name: found.lines}), left_out=found.left_out)


def read_with(
    mapping: ColumnMapping, path: Path, *, without: frozenset[int] | None = None, most: int | None = None
) -> MappedTable:
    """A file's rows as lines of the template, `most` of them at most; see `parsed_with`."""
    table = find_table(path, mapping)
    tally = Tally()
    rows, left_out = _their_rows(mapping, table, without, tally)
    found = _found(mapping, table)
    lines = []
    for row in rows[:most]:
        answers = _answers(mapping, row, tally)
        if without is None and any(answer.value == LEAVE_OUT for answer in answers.values()):
            left_out.append(SetAside(row.number, row.place, LEFT_OUT, _said_to_leave_out(answers), row.sent))
        else:
            lines.append(Line(found, row.number, row.sent, answers))
    left_out.sort(key=lambda it: it.row_number)
    notes = (*tally.notes(mapping), *_about_the_file(mapping, path, table), *_named(left_out))
    return MappedTable(lines, tuple(left_out), notes)


def _said_to_leave_out(answers: Mapping[str, Answer]) -> str:
    words = next(answer.sent for answer in answers.values() if answer.value == LEAVE_OUT)
    return f"The mapping leaves out what is called '{words}'."


def _found(mapping: ColumnMapping, table: Headed) -> Found:
    """The table as the reader of templates knows one, to name cells by."""
    at = {name: table.at(headings[0]) for name, headings in mapping.columns.items()}
    columns = {name: index for name, index in at.items() if index is not None}
    return Found(target(mapping.fills), table.sheet, table.rows, table.first - 1, columns, (), table.in_workbook)


def _their_rows(
    mapping: ColumnMapping, table: Headed, without: frozenset[int] | None, tally: Tally
) -> tuple[list[TheirRow], list[SetAside]]:
    """Every filled row below the headings, but those that are none of the list."""
    places = {words: at for words in mapping.headings if (at := table.at(words)) is not None}
    filled = [(at, row) for at, row in enumerate(table.rows) if at >= table.first and filled_cells(row)]
    told_in = [places[words] for words in _telling(mapping) if words in places]
    numbered_in = [places[words] for words in mapping.id_from if words in places]
    last = max((at for at, row in filled if len(filled_cells(row)) > 2), default=-1)
    rows, left_out = [], []
    above: dict[str, TheirCell] = {}
    for at, row in filled:
        number = at + 1
        place = f"{table.sheet} row {number}" if table.in_workbook else f"{table.sheet} line {number}"
        sent = _sent(table, row)
        if without is None:
            why = why_left_out(row, table, told_in=told_in, numbered_in=numbered_in, is_last=at > last)
            if why:
                left_out.append(SetAside(number, place, LEFT_OUT, why, sent))
                continue
        cells = {words: cell_of(row[index] if index < len(row) else None) for words, index in places.items()}
        for words in mapping.fill_down:
            above[words] = cells[words] = cells[words] if cells[words].words else above.get(words, cells[words])
        if without is None or number not in without:
            tally.count(cells.values())
            rows.append(TheirRow(number, place, sent, cells))
    return rows, left_out


def _telling(mapping: ColumnMapping) -> list[str]:
    """Headings without which a row says nothing about anything."""
    required = [column.name for column in target(mapping.fills).columns if column.required]
    return [words for name in required for words in mapping.columns.get(name, ())]


def _sent(table: Headed, row: Row) -> str:
    """A row as it was sent, each cell behind its heading."""
    names = [*table.headings, *[""] * (len(row) - len(table.headings))]
    said = "; ".join(f"{name} {words}".strip() for name, words in zip(names, map(_plain, row), strict=False) if words)
    return said if len(said) <= _MOST_SENT else f"{said[:_MOST_SENT]}…"


def _plain(content: object) -> str:
    return " ".join(cell_of(content).words.split())


def _answers(mapping: ColumnMapping, row: TheirRow, tally: Tally) -> dict[str, Answer]:
    """What a row says in each column of ours."""
    table = target(mapping.fills)
    answers = {}
    for column in table.columns:
        theirs = [row.cells[words] for words in mapping.columns.get(column.name, ()) if words in row.cells]
        answers[column.name] = mapped_answer(mapping, column, theirs, tally)
    if mapping.id_from:
        answers["recommendation_id"] = made_id(mapping, [row.cells[words] for words in mapping.id_from])
    status = answers["status"].value if "status" in answers else None
    for name, words in mapping.where_status.get(str(status), {}).items():
        if not answers[name].sent and not answers[name].fault:
            column = next(it for it in table.columns if it.name == name)
            answers[name] = _days_plain(read_answer(column, words))
    return answers


def _days_plain(answer: Answer) -> Answer:
    first = getattr(answer.value, "first", None)
    return replace(answer, value=first) if first else answer


def _about_the_file(mapping: ColumnMapping, path: Path, table: Headed) -> Iterator[str]:
    """What of a file the mapping does not take, a sentence each."""
    taken = {heading(words) for words in mapping.headings}
    if other := [words for words in table.headings if words and heading(words) not in taken]:
        yield f"Columns the mapping does not take: {', '.join(other)}."
    width = len(table.headings)
    headed = [at for at in range(width) if table.headings[at]]
    beside = [
        at + 1
        for at, row in enumerate(table.rows)
        if at >= table.first and any(filled_cells([cell]) for i, cell in enumerate(row) if i not in headed)
    ]
    if beside:
        yield f"What stands in columns without a heading was not read, in row {_few(beside)}."
    if is_workbook(path):
        others = [name for name, sheet in read_workbook(path).items() if name != table.sheet and any(sheet.rows)]
        hidden = hidden_names(path)
        if others:
            told = ", ".join(f"{name} (hidden)" if name in hidden else name for name in others)
            yield f"Only the sheet {table.sheet} was read, not {told}."


def _named(left_out: Sequence[SetAside]) -> Iterator[str]:
    for row in left_out[:_MOST_NAMED]:
        yield f"{row.place} is none of the list: '{row.sent[:80]}'. {row.reason}"
    if len(left_out) > _MOST_NAMED:
        rest = ", ".join(str(row.row_number) for row in left_out[_MOST_NAMED:])
        yield f"None of the list are also the rows {rest}."


def _few(numbers: Sequence[int]) -> str:
    more = f" and {len(numbers) - _MOST_NAMED:,} more" if len(numbers) > _MOST_NAMED else ""
    return f"{', '.join(map(str, numbers[:_MOST_NAMED]))}{more}"
