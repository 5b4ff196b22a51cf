"""The data dictionary: every table of the store and every column, from the comments the store carries itself."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, number

EXPORTED = ("table_name", "table_comment", "column_name", "type", "may_be_empty", "comment")


@dataclass(frozen=True)
class TableEntry:
    """One table of the store: its name, what a row of it is, and its columns."""

    name: str
    meaning: str
    columns: Table


def compute(rows: pd.DataFrame) -> tuple[TableEntry, ...]:
    """The tables by name, from the rows of `dictionary`."""
    return tuple(_entry(str(name), part) for name, part in rows.groupby("table_name", sort=True))


def title(entries: tuple[TableEntry, ...]) -> str:
    """How much there is to look up."""
    columns = sum(len(entry.columns.rows) for entry in entries)
    return f"The store has {count(len(entries))} tables and {number(columns, 0)} columns"


def csv(rows: pd.DataFrame) -> str:
    """The whole dictionary for programs."""
    return as_csv(rows[list(EXPORTED)])


def _entry(name: str, part: pd.DataFrame) -> TableEntry:
    body = tuple(
        (row["column_name"], row["type"], "yes" if row["may_be_empty"] else "no", row["comment"])
        for row in records(part)
    )
    columns = Table(f"Columns of {name}.", ("Column", "Type", "May be empty", "Meaning"), body)
    return TableEntry(name, str(part["table_comment"].iloc[0]), columns)
