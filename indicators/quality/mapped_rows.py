"""A tracker as a mapping reads it: the first rows, what cannot be read, and what of the file is none of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.series.tables import Table
from indicators.wording import count, day

FIRST = 10
_MOST_LETTERS = 140
# Beside the number of its row; ours that say nothing in the first rows are left out.
_SHOWN = {
    "recommendation_id": "Id", "text": "Recommendation", "authority_code": "Authority", "challenge_id": "Challenge",
    "status": "Status", "status_on": "Since", "effective_on": "On", "due_on": "Due", "current_due_on": "Due now",
    "revised_due_on": "Due now", "owner_role": "Owner", "action": "Action", "comment": "Comment",
    "response": "Response", "evidence_title": "Evidence", "reason": "Reason", "priority": "Priority",
    "reference": "Reference",
}  # fmt: skip


@dataclass(frozen=True)
class RowRead:
    """One row as it is read: its number in the file, and what each column of ours says or why it says nothing."""

    number: int
    values: Mapping[str, object]
    faults: Mapping[str, str]


@dataclass(frozen=True)
class MappedRows:
    """What a mapping makes of a file.

    Attributes
    ----------
    rows, unreadable, left_out
        How many rows are read, how many of them have a cell that cannot be read, and how many are none of the list.
    first
        The first rows as they will be read.
    """

    rows: int
    unreadable: int
    left_out: int
    first: Table
    notes: tuple[str, ...]


def compute(rows: Sequence[RowRead], left_out: int, notes: Sequence[str], words: Mapping[str, str]) -> MappedRows:
    """What a mapping makes of a file.

    Parameters
    ----------
    left_out
        Filled rows of the file that are none of the list.
    words
        What places and states are called on screen, by code.
    """
    return MappedRows(
        rows=len(rows),
        unreadable=sum(bool(row.faults) for row in rows),
        left_out=left_out,
        first=_first(rows[:FIRST], words),
        notes=tuple(notes),
    )


def sentence(found: MappedRows) -> str:
    """What will be read, in a sentence or two."""
    if not found.rows:
        return "No row can be read."
    said = [f"{count(found.rows).capitalize()} {'row is' if found.rows == 1 else 'rows are'} read."]
    if found.unreadable:
        verb = "has a cell that cannot" if found.unreadable == 1 else "have a cell that cannot"
        said.append(f"{count(found.unreadable).capitalize()} of them {verb} be read.")
    if found.left_out:
        verb = "is" if found.left_out == 1 else "are"
        said.append(f"{count(found.left_out).capitalize()} more {verb} none of the list, such as totals and titles.")
    return " ".join(said)


def set_aside(rows: Sequence[Mapping[str, str]], most: int) -> Table:
    """The first rows set aside, each with its reason."""
    told = tuple((str(row["row_number"]), _plain(row["reason"]), _short(row["sent"])) for row in rows[:most])
    return Table("Rows set aside, and why.", ("Row", "Why", "As sent"), told)


def _faults(row: RowRead) -> list[str]:
    return [f"{_SHOWN.get(name, name)}: {fault}" for name, fault in row.faults.items()]


def _first(rows: Sequence[RowRead], words: Mapping[str, str]) -> Table:
    said = {name: head for name, head in _SHOWN.items() if any(row.values.get(name) is not None for row in rows)}
    wrong = any(row.faults for row in rows)
    told = tuple(
        (
            str(row.number),
            *(_cell(row.values.get(name), words) for name in said),
            *([_plain("; ".join(_faults(row))) or "–"] if wrong else []),
        )
        for row in rows
    )
    head = ("Row", *said.values(), *(["What cannot be read"] if wrong else []))
    return Table("The first rows as they will be read.", head, told)


def _cell(value: object, words: Mapping[str, str]) -> str:
    if value is None:
        return "–"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _short(words.get(str(value), str(value)))


def _short(text: str) -> str:
    plain = _plain(text)
    return plain if len(plain) <= _MOST_LETTERS else f"{plain[:_MOST_LETTERS].rsplit(' ', 1)[0]}…"


def _plain(text: str) -> str:
    """Somebody's words without what a page would take for its own marks."""
    return " ".join(text.replace("](", "] (").replace("**", "* *").split())
