"""One cell of theirs as an answer in a column of ours."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.mappings import LEAVE_OUT, ColumnMapping, folded, joined
from data.mappings.loose_days import loose_day
from data.mappings.mended_text import mended_text
from data.templates import Column
from data.templates.answers import Answer, as_words, read_answer
from data.workbook_reader import FORMULA_ERROR

_LOST = "letters of it are lost: another program read them wrongly, and what they were cannot be known"
_WORDS_SHOWN = 8


@dataclass(frozen=True)
class TheirCell:
    """A cell of theirs: its content, its words as they were meant, and what happened to these."""

    content: object
    words: str
    mended: bool = False
    lost: bool = False


@dataclass
class Tally:
    """How often something was put right or taken for something while a file was read."""

    mended: int = 0
    months: int = 0
    numbers: int = 0

    def count(self, cells: Iterable[TheirCell]) -> None:
        """Take note of cells whose letters were put right."""
        self.mended += sum(cell.mended for cell in cells)

    def notes(self, mapping: ColumnMapping) -> Iterator[str]:
        """What a reader has to know, a sentence each."""
        if self.mended:
            yield (
                f"Letters another program had read wrongly were put right in {self.mended:,} "
                f"{'cell' if self.mended == 1 else 'cells'}."
            )
        if self.months:
            day = "last" if mapping.month_means == "last_day" else "first"
            dates = "1 date" if self.months == 1 else f"{self.months:,} dates"
            yield f"Of {dates} only the month is given; its {day} day is taken."
        if self.numbers:
            yield (
                f"{self.numbers:,} {'date was' if self.numbers == 1 else 'dates were'} written as the number a "
                "spreadsheet keeps for a day, and read as that day."
            )


def cell_of(content: object) -> TheirCell:
    """A cell with its words as they were meant."""
    # A number that is none says nothing.
    if isinstance(content, float) and not math.isfinite(content):
        return TheirCell(None, "")
    if not isinstance(content, str):
        return TheirCell(content, as_words(content))
    text = mended_text(content)
    return TheirCell(text.text, text.text, text.mended, text.lost)


def mapped_answer(mapping: ColumnMapping, column: Column, cells: Sequence[TheirCell], tally: Tally) -> Answer:
    """What a row says in a column of ours; where its cells say nothing, what the mapping says of every row."""
    said = joined([cell.words for cell in cells])
    if not said:
        return _constant(mapping, column)
    if any(cell.lost for cell in cells):
        return Answer(said, fault=_LOST)
    if FORMULA_ERROR.match(said):
        return Answer(said, fault=f"the formula in this cell gives {said}")
    ours = _own_words(mapping, column, said)
    if ours == LEAVE_OUT:
        return Answer(said, value=LEAVE_OUT)
    if ours == "":
        return _constant(mapping, column)
    if column.kind == "day":
        return _day(mapping, cells[0].content if ours is None else ours, said, tally)
    if ours is not None:
        return read_answer(column, ours)
    answer = read_answer(column, said)
    if answer.fault and (words := mapping.words.get(column.name)):
        known = ", ".join(f"'{word}'" for word in list(words)[:_WORDS_SHOWN])
        return replace(answer, fault=f"'{said}' is not among the words the mapping knows: {known}")
    return answer


def _own_words(mapping: ColumnMapping, column: Column, said: str) -> str | None:
    """Our word for theirs, empty where theirs says nothing; None if the mapping does not have it."""
    wanted = folded(said)
    given = mapping.words.get(column.name, {})
    return next((ours for theirs, ours in given.items() if folded(theirs) == wanted), None)


def _constant(mapping: ColumnMapping, column: Column) -> Answer:
    words = mapping.constants.get(column.name, "")
    if column.kind == "day" and words:
        return _day(mapping, words, words, Tally())
    return read_answer(column, words)


def _day(mapping: ColumnMapping, content: object, said: str, tally: Tally) -> Answer:
    try:
        found = loose_day(content, order=mapping.date_order, month_means=mapping.month_means)
    except ValueError as error:
        return Answer(said, fault=str(error))
    if found is None:
        return Answer(said)
    tally.months += found.from_month
    tally.numbers += found.from_number
    return Answer(said, value=found.day)
