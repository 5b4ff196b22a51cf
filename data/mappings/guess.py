"""A first guess at a mapping, from the names of columns and from what stands in them; somebody has to look at it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from data.mappings import DATE_ORDERS, folded
from data.mappings.grids import Headed, grids, headed, hidden_names
from data.mappings.likely_words import COLUMN_NAMES, ID_NAMES, STATUS_WORDS
from data.mappings.loose_days import loose_day
from data.mappings.mapped_cells import cell_of
from data.spreadsheet import Row, is_workbook
from data.tables import heading
from data.templates import Column
from data.templates.answers import as_words, read_answer
from data.text_file import HEADER_WITHIN

# Share of letters two names have in common, in order, from which one is taken for the other.
_ALIKE = 0.82
_LOOKED_AT = 200
# Whatever stands in these is mapped word by word.
_MAPPED = ("status", "response")


@dataclass(frozen=True)
class Guess:
    """Where the list of a file seems to stand, and which column seems to be which.

    Attributes
    ----------
    at
        Row of the headings, from 1.
    columns
        Their heading by our column.
    id_from
        Their heading that seems to number the rows; empty if none does.
    """

    sheet: str
    at: int
    columns: Mapping[str, str] = field(default_factory=dict)
    id_from: str = ""


def sheets_with_a_list(path: Path) -> dict[str, int]:
    """Sheets that may hold a list, and the row their headings seem to stand in, from 1; hidden ones last.

    Raises
    ------
    UnreadableFile
    """
    scored = []
    for name, rows in grids(path).items():
        best = max(range(min(len(rows), HEADER_WITHIN)), key=lambda at: _score(rows, at), default=None)
        if best is not None and _score(rows, best) > 1:
            below = sum(any(as_words(cell) for cell in row) for row in rows[best + 1 :])
            scored.append((_score(rows, best) * min(below, 10), name, best + 1))
    hidden = hidden_names(path)
    return {name: at for _, name, at in sorted(scored, key=lambda it: (it[1] in hidden, -it[0]))}


def _score(rows: Sequence[Row], at: int) -> float:
    """How much a row reads like headings: words, each once, of which some are known, above rows as wide."""
    cells = [as_words(cell) for cell in rows[at] if isinstance(cell, str) and as_words(cell)]
    words = {heading(cell) for cell in cells if len(cell) <= 60} - {""}
    if len(words) < 2 or not any(as_words(cell) for row in rows[at + 1 : at + 4] for cell in row):
        return 0.0
    known = {heading(name) for names in (*COLUMN_NAMES.values(), ID_NAMES) for name in names}
    return len(words) + 3 * len(words & known) - 2 * (len(cells) - len(words))


def table_at(path: Path, sheet: str, at: int, depth: int) -> Headed:
    """The table of a sheet whose headings begin in a row (from 1) and stand in so many rows."""
    rows = grids(path)[sheet]
    return headed(rows, at - 1, depth, sheet=sheet, in_workbook=is_workbook(path))


def guessed(table: Headed, at: int, columns: Mapping[str, Column]) -> Guess:
    """Which of their columns seems to fill which of ours; each is taken once."""
    named = [(_likeness(name, given), -place, name, given) for name in columns for place, given in _named(table)]
    likely = (pair for pair in sorted(named, reverse=True) if pair[0] >= _ALIKE)
    pairs = [pair for pair in likely if _suits(columns[pair[2]], contents(table, pair[3]))]
    found: dict[str, str] = {}
    numbers = _numbering(table)
    taken = {numbers}
    for _, _, name, given in pairs:
        if name not in found and given not in taken:
            found[name] = given
            taken.add(given)
    if "text" in columns and "text" not in found and (longest := _longest(table, taken)):
        found["text"] = longest
    return Guess(table.sheet, at, found, numbers)


def _named(table: Headed) -> list[tuple[int, str]]:
    return [(at, name) for at, name in enumerate(table.headings) if name]


def contents(table: Headed, words: str) -> list[object]:
    """What stands below a heading, of the first rows, without empty cells."""
    at = table.at(words)
    rows = table.rows[table.first : table.first + _LOOKED_AT]
    return [row[at] for row in rows if at is not None and at < len(row) and as_words(row[at])]


def found_words(table: Headed, words: str) -> dict[str, int]:
    """Every word below a heading, as the mapping will see it, with how often it stands there; the commonest first."""
    at = table.at(words)
    said = [cell_of(row[at]).words for row in table.rows[table.first :] if at is not None and at < len(row)]
    counted = Counter(folded(word) for word in said if word)
    spelt = {folded(word): word for word in reversed(said) if word}
    return {spelt[key]: times for key, times in counted.most_common()}


def likely_order(table: Headed, dated: Sequence[str]) -> str:
    """The order of day, month and year under which most cells of some columns are dates."""
    cells = [cell for words in dated for cell in contents(table, words)]
    return max(DATE_ORDERS, key=lambda order: sum(_is_date(cell, order) for cell in cells))


def _is_date(cell: object, order: str) -> bool:
    try:
        return loose_day(cell, order=order, month_means="last_day") is not None
    except ValueError:
        return False


def likely_state(words: str) -> str:
    """The state a word of theirs seems to stand for; empty if none is known."""
    plain = folded(words).removeprefix("rag:").strip(" -:")
    return STATUS_WORDS.get(plain, "")


def _likeness(name: str, given: str) -> float:
    """How much a heading reads like one of the names of a column: from 0 to 1, and 2 where it is one."""
    wanted = heading(given)
    known = [heading(it) for it in COLUMN_NAMES.get(name, (name,))]
    return 2.0 if wanted in known else max(SequenceMatcher(None, wanted, it).ratio() for it in known)


def _suits(column: Column, cells: Sequence[object]) -> bool:
    """Whether a third of some cells can be read as what a column holds."""
    if column.kind == "day":
        read = max(sum(_is_date(cell, order) for cell in cells) for order in DATE_ORDERS)
    elif column.name in _MAPPED or column.kind in ("text", "role"):
        return True
    else:
        read = sum(not read_answer(column, cell).fault for cell in cells)
    return read * 3 >= len(cells)


def _numbering(table: Headed) -> str:
    """The column that seems to number the rows: one called so, whose cells are short and nearly all different."""
    known = {heading(name) for name in ID_NAMES}
    for _, given in _named(table):
        cells = [as_words(cell) for cell in contents(table, given)]
        if heading(given) in known and cells and len(set(cells)) * 2 > len(cells) and max(map(len, cells)) <= 40:
            return given
    return ""


def _longest(table: Headed, taken: set[str]) -> str:
    """The column with the longest words that nothing else has taken."""
    lengths = {
        given: sum(len(as_words(cell)) for cell in cells) / len(cells)
        for _, given in _named(table)
        if given not in taken and (cells := contents(table, given))
    }
    best = max(lengths, key=lambda given: lengths[given], default="")
    return best if lengths.get(best, 0) >= 25 else ""
