"""Which rows below the headings are none of the list: totals, remarks, titles of sections, the headings once more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.mappings.grids import Headed
from data.mappings.mended_text import mended_text
from data.spreadsheet import Row
from data.tables import heading
from data.templates.answers import as_words

_REMARK = re.compile(
    r"^(?:grand total|sub-?total|totals?|count|end of|sources?|notes?|key|legend|prepared by|produced by|last updated|"
    r"updated|printed|page \d+|version|©|copyright|official|for more information|\*+)\b|^[*†-]+$",
    re.IGNORECASE,
)
# A row of the list says more than this; a remark or the title of a section stands in a cell, perhaps with its number.
_FEW = 2


def filled_cells(row: Row) -> list[str]:
    """What the filled cells of a row say; one that holds nothing to be seen is empty."""
    return [words for words in map(as_words, row) if words and mended_text(words).text]


def why_left_out(row: Row, table: Headed, *, told_in: Sequence[int], numbered_in: Sequence[int], is_last: bool) -> str:
    """Why a filled row is none of the list; empty if it is one of it.

    Parameters
    ----------
    told_in, numbered_in
        Columns without which a row says nothing, and those its id is made from.
    is_last
        Whether no row of the list comes below it.
    """
    filled = filled_cells(row)
    names = {heading(name) for name in table.headings if name}
    if len(filled) > 1 and {heading(words) for words in filled} <= names:
        return "It repeats the headings."
    if len(filled) > _FEW:
        return ""
    if is_last and _REMARK.match(filled[0]) and len(table.headings) > _FEW:
        return "It is a total or a remark below the list."
    # A title of a section often stands where the numbers do.
    needed = told_in if len(filled) == 1 else [*told_in, *numbered_in]
    if all(at >= len(row) or not as_words(row[at]) for at in needed):
        return "It is a title or a remark and says nothing about a recommendation."
    return ""
