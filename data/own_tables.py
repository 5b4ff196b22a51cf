"""Files in the product's own layouts: every line read, or the file refused with every line at fault named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from data.errors import UnreadableFile
from data.tables import MOST_NAMED, read_long_table

Cells = tuple[object, ...]


def read_own_table(path: Path, header: Sequence[str], row: Callable[..., Cells], *, expected: str) -> list[Cells]:
    """Every line: its sheet or file, its place in it, the line as sent, and what `row` makes of it.

    Parameters
    ----------
    row
        Takes the cells of a line as text, and raises ValueError, in words, for what it cannot read.
    expected
        What the cells should have held, for whoever sent them.

    Raises
    ------
    UnreadableFile
        The file has no such table, or lines cannot be read; all of them are counted, the first named.
    """
    table = read_long_table(path, header)
    rows, faults = [], []
    for number, line in table.lines:
        contents = (table.content(line, name) for name in header)
        told = ["" if content is None else str(content).strip() for content in contents]
        try:
            rows.append((table.sheet, table.where(number, header[0]), ",".join(told), *row(*told)))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise UnreadableFile(
            f"Lines that cannot be read: {len(faults):,}.",
            where=f"{path.name}, {'; '.join(faults[:MOST_NAMED])}",
            expected=expected,
            action="Correct these lines, or make the table again from what it was taken from.",
        )
    return rows
