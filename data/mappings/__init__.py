"""Mappings: how a table with headings and words of its own fills one of our templates; made once, kept and reused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.templates import Column, Table

# The layouts a mapping can fill, and the table of each that it fills.
FILLS = ("recommendations", "status_events")
DATE_ORDERS = ("day_first", "month_first", "year_first")
MONTH_MEANS = ("last_day", "first_day", "nothing")
BAD_ROWS = ("refuse", "set_aside")
# What a word of theirs may stand for besides one of ours: the row is none of the list.
LEAVE_OUT = "leave_out"
MOST_HEADING_ROWS = 2


@dataclass(frozen=True)
class ColumnMapping:
    """How the columns and words of one kind of file become ours.

    Attributes
    ----------
    name
        What it is asked for by.
    fills
        The layout whose table it fills, one of `FILLS`.
    columns
        Their headings by our column; several are joined, a line each.
    bad_rows
        `refuse` refuses a file with a bad row; `set_aside` loads the others and hands the bad ones back.
    sheet
        The sheet of a workbook; empty for the only one with these headings.
    heading_rows
        In how many rows the headings stand: two where a merged cell stands over several.
    id_from, id_prefix
        Their headings whose cells make the id where no column of theirs has it, and what stands before it.
    fill_down
        Their headings whose cell holds for the rows below it that are empty: cells merged over several rows.
    date_order
        How a date written in numbers is read, one of `DATE_ORDERS`.
    month_means
        The day that stands for a month: its last, its first, or none, which makes the cell a bad one.
    words
        For each column of ours, our word by theirs; empty where theirs says nothing.
    constants
        What a column of ours says in every row whose cell is empty.
    where_status
        The same, for rows in one state only.
    """

    name: str
    fills: str
    columns: Mapping[str, tuple[str, ...]]
    bad_rows: str = "refuse"
    sheet: str = ""
    heading_rows: int = 1
    id_from: tuple[str, ...] = ()
    id_prefix: str = ""
    fill_down: tuple[str, ...] = ()
    date_order: str = "day_first"
    month_means: str = "last_day"
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    where_status: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading of theirs that it needs, once."""
        named = [heading for given in self.columns.values() for heading in given]
        return tuple(dict.fromkeys([*named, *self.id_from, *self.fill_down]))


def target(fills: str) -> Table:
    """The table a mapping fills, by the name of its layout.

    Raises
    ------
    KeyError
        No mapping fills such a layout.
    """
    from data.sources import sources

    if fills not in FILLS:
        raise KeyError(fills)
    table: Table = sources()[fills].TEMPLATE.tables[0]  # type: ignore[attr-defined]  # what a template's layout promises
    return table


def columns_of(fills: str) -> Mapping[str, Column]:
    """The columns a mapping of a layout can fill, by name."""
    return {column.name: column for column in target(fills).columns}


def folded(words: str) -> str:
    """Words by which two cells are the same: whatever their case, spaces and last full stop."""
    return " ".join(words.casefold().split()).rstrip(".")


def joined(contents: Sequence[str]) -> str:
    """What several cells say, a line each."""
    return "\n".join(dict.fromkeys(content for content in contents if content))
