"""The table of a file that no template knows: its sheets as rows, and where its headings stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.errors import UnreadableFile
from data.mappings import ColumnMapping
from data.spreadsheet import Row, is_workbook, read_workbook
from data.tables import heading
from data.templates.answers import as_words
from data.text_file import HEADER_WITHIN, numbered_rows, separator_of

Grids = Mapping[str, list[Row]]


@dataclass(frozen=True)
class Headed:
    """A table below its headings.

    Attributes
    ----------
    first
        Index of the first row below the headings, from 0.
    headings
        The words above each column, two rows of them joined.
    """

    sheet: str
    rows: list[Row]
    first: int
    headings: tuple[str, ...]
    in_workbook: bool

    def at(self, words: str) -> int | None:
        """The column under a heading, however spelt; the first where several have it."""
        wanted = heading(words)
        return next((at for at, given in enumerate(self.headings) if heading(given) == wanted), None)


def grids(path: Path, fits: Callable[[list[Row]], bool] | None = None) -> Grids:
    """The rows of each sheet, or of a text, each at the index of its row or line.

    Parameters
    ----------
    fits
        Whether the first rows of a text are read well, to find what separates its cells; else that which gives most.

    Raises
    ------
    UnreadableFile
    """
    if is_workbook(path):
        return {name: sheet.rows for name, sheet in read_workbook(path).items()}
    separator = separator_of(path, fits) if fits else None
    rows: list[Row] = []
    for number, row in numbered_rows(path, separator or _likely_separator(path)):
        rows += [[] for _ in range(number - 1 - len(rows))]
        rows.append(row)
    return {path.name: rows}


def hidden_names(path: Path) -> frozenset[str]:
    """Sheets of a file that whoever opens it does not see."""
    if not is_workbook(path):
        return frozenset()
    return frozenset(name for name, sheet in read_workbook(path).items() if sheet.hidden)


def _likely_separator(path: Path) -> str:
    """What gives the first rows of a text the most cells; a comma where nothing does better."""
    widths: list[int] = []

    def measure(rows: list[Row]) -> bool:
        widths.append(sum(len(row) for row in rows))
        return False

    separator_of(path, measure)
    return ",;\t"[widths.index(max(widths))] if widths else ","


def headed(rows: list[Row], at: int, depth: int, *, sheet: str, in_workbook: bool) -> Headed:
    """The table whose headings begin in a row (its index, from 0) and stand in so many rows."""
    words = [[as_words(cell) for cell in row] for row in rows[at : at + depth]]
    width = max((len(row) for row in words), default=0)
    first, last = (row + [""] * (width - len(row)) for row in (words[0], words[-1]))
    names = first
    if depth > 1:
        names = [f"{top} {below}" if below != top else top for top, below in zip(_spread(first), last, strict=True)]
        # What is merged over both rows has words in the first alone; a column without words of its own has no heading.
        names = [name if below else own for name, below, own in zip(names, last, first, strict=True)]
    return Headed(sheet, rows, at + depth, tuple(" ".join(name.split()) for name in names), in_workbook)


def _spread(row: Sequence[str]) -> list[str]:
    """The words of merged cells over each column they stand above: only the first of them holds them."""
    found, last = [], ""
    for cell in row:
        last = cell or last
        found.append(last)
    return found


def find_table(path: Path, mapping: ColumnMapping) -> Headed:
    """The table of a file whose headings a mapping knows.

    Raises
    ------
    UnreadableFile
        The file is damaged, has no such table, or two; says which headings are missing.
    """
    found = _tables(path, mapping)
    if mapping.sheet and any(table.sheet == mapping.sheet for table in found):
        found = [table for table in found if table.sheet == mapping.sheet]
    if len(found) > 1:
        # An old copy is often kept out of sight.
        hidden = hidden_names(path)
        found = [table for table in found if table.sheet not in hidden] or found
    if len(found) > 1:
        raise UnreadableFile(
            f"Several sheets have the headings of the mapping {mapping.name}: {', '.join(it.sheet for it in found)}.",
            where=path.name,
            expected=f"a sheet called {mapping.sheet}"
            if mapping.sheet
            else "one such sheet, or its name in the mapping",
            action="Give the sheet its name again, or make the mapping anew.",
        )
    if not found:
        raise _without_table(path, mapping)
    _refuse_twice(found[0], mapping, path)
    return found[0]


def fits(path: Path, mapping: ColumnMapping) -> bool:
    """Whether a file has a table with the headings of a mapping."""
    try:
        return bool(_tables(path, mapping))
    except UnreadableFile:
        return False


def _tables(path: Path, mapping: ColumnMapping) -> list[Headed]:
    found = []
    for name, rows in grids(path, lambda rows: _at(rows, mapping) is not None).items():
        if (at := _at(rows, mapping)) is not None:
            found.append(headed(rows, at, mapping.heading_rows, sheet=name, in_workbook=is_workbook(path)))
    return found


def _at(rows: list[Row], mapping: ColumnMapping) -> int | None:
    """Where the headings of a mapping begin among the first rows."""
    wanted = {heading(words) for words in mapping.headings}
    for at in range(min(len(rows), HEADER_WITHIN)):
        names = headed(rows, at, mapping.heading_rows, sheet="", in_workbook=True).headings
        if wanted <= {heading(name) for name in names}:
            return at
    return None


def _without_table(path: Path, mapping: ColumnMapping) -> UnreadableFile:
    """What to say of a file that lacks headings: those that the likeliest row does not have."""
    wanted = {heading(words): words for words in mapping.headings}
    missing = list(wanted.values())
    for rows in grids(path).values():
        for at in range(min(len(rows), HEADER_WITHIN)):
            names = {heading(it) for it in headed(rows, at, mapping.heading_rows, sheet="", in_workbook=True).headings}
            lacking = [words for key, words in wanted.items() if key not in names]
            missing = min(missing, lacking, key=len)
    named = ", ".join(f"'{words}'" for words in missing)
    return UnreadableFile(
        f"The file has no row with all headings of the mapping {mapping.name}. Missing: {named}.",
        where=path.name,
        expected=f"the headings {', '.join(mapping.headings)}, within the first {HEADER_WITHIN} rows",
        action="Check that it is the file you meant. If its columns have new names, make the mapping anew on the page "
        "Data quality.",
    )


def _refuse_twice(table: Headed, mapping: ColumnMapping, path: Path) -> None:
    named = [heading(name) for name in table.headings]
    if twice := [words for words in mapping.headings if named.count(heading(words)) > 1]:
        raise UnreadableFile(
            f"Columns the mapping {mapping.name} takes stand there twice: {', '.join(twice)}.",
            where=f"{path.name}, {table.sheet}",
            expected="one column of each of these names",
            action="Give one of the two another name.",
        )
