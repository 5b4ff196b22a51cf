"""The data dictionary, written from what the database says about itself: `python -m data.dictionary`."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import store

PAGE = Path(__file__).parent.parent / "docs" / "data-dictionary.md"


def markdown() -> str:
    """The page docs/data-dictionary.md, from the comments of a new, empty store."""
    with duckdb.connect() as connection:
        store.create(connection)
        tables = connection.execute(
            "select table_name, comment from duckdb_tables() where not internal order by table_name"
        ).fetchall()
        columns = connection.execute(
            """select table_name, column_name, data_type, is_nullable, comment from duckdb_columns()
               where not internal order by table_name, column_index"""
        ).fetchall()
    lines = [
        "# Data dictionary",
        "",
        "Written from the comments the database carries: `python -m data.dictionary`.",
        "",
    ]
    for table, comment in tables:
        lines += [
            f"## {table}",
            "",
            comment,
            "",
            "| column | type | may be empty | meaning |",
            "|---|---|---|---|",
        ]
        lines += [
            f"| {name} | {kind.lower()} | {'yes' if optional else 'no'} | {text} |"
            for owner, name, kind, optional, text in columns
            if owner == table
        ]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8", newline="\n")
