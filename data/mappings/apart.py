"""Judging a file row by row: the gate names the bad rows, the others are judged again without them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import duckdb
import pandas as pd

from data import staging
from data.archive import LoadRecord
from data.mappings import ColumnMapping
from data.sources import Parsed
from data.verdict import Judge, Outcome, SetAside, Staged, Verdict

OUTCOME = "rows_set_aside"
# The number of the row in the words that say where a cell is: "Plan C12", "plan.csv line 12".
_ROW = re.compile(r"(\d+)$")
# What rules for single cells begin with.
_COLUMN = re.compile(r"^([a-z_]+)((?::| is | has | holds ).*)$", re.DOTALL)
_MOST_ROUNDS = 25


def judged_apart(
    connection: duckdb.DuckDBPyConnection, parsed: Parsed, record: LoadRecord, judge: Judge, mapping: ColumnMapping
) -> tuple[Parsed, Verdict]:
    """The rows of a file the gate lets pass, staged, and its verdict on them with the rows set aside.

    Taking a row away can make another a bad one, so the others are judged until none is. Where a rule is broken by no
    row in particular, where bad rows refuse their file, or where no row would be left, all of it is refused.
    """
    rows, found, first = parsed, dict[int, SetAside](), None
    for _ in range(_MOST_ROUNDS):
        verdict = judge(Staged(connection, record.load_id, staging.stage(connection, rows, record)))
        first = first or verdict
        if not verdict.refused:
            return replace(rows, notes=parsed.notes), _with_set_aside(verdict, parsed.left_out, found.values())
        bad = _bad_rows(verdict, parsed, mapping)
        if mapping.bad_rows != "set_aside" or bad is None or len(bad) == rows.rows:
            break
        found |= bad
        rows = without_rows(rows, frozenset(bad))
        staging.unstage(connection)
    assert first is not None, "at least one round is judged"
    # Whoever corrects the file needs what was found in all its rows, not only in those that were left.
    later = tuple(flag for flag in verdict.flags if flag not in first.flags)
    return rows, Verdict(first.outcomes, first.flags + later, parsed.left_out)


def _bad_rows(verdict: Verdict, parsed: Parsed, mapping: ColumnMapping) -> dict[int, SetAside] | None:
    """The rows critical rules name, with all they say of each; None if a rule is broken by none in particular."""
    broken = [it.name for it in verdict.outcomes if not it.success and it.severity == "critical"]
    reasons: dict[int, list[tuple[str, str]]] = {}
    for name in broken:
        flags = [flag for flag in verdict.flags if flag.name == name]
        numbers = [found and int(found[1]) for found in (_ROW.search(flag.cell or "") for flag in flags)]
        if not flags or None in numbers:
            return None
        for number, flag in zip(numbers, flags, strict=True):
            assert number is not None
            reasons.setdefault(number, []).append((name, _in_their_words(flag.detail, mapping)))
    sent = {int(_ROW.search(row.cell)[1]): row for table in parsed.tables.values() for row in table.itertuples()}  # type: ignore[index,arg-type]
    if not reasons or not reasons.keys() <= sent.keys():
        return None
    return {
        number: SetAside(
            number,
            f"{sent[number].sheet} {sent[number].cell}",
            ", ".join(dict.fromkeys(name for name, _ in told)),
            " ".join(dict.fromkeys(detail for _, detail in told)),
            str(sent[number].sent),
        )
        for number, told in reasons.items()
    }


def _in_their_words(detail: str, mapping: ColumnMapping) -> str:
    """What a rule says of a cell, with the heading of the tracker in place of our column."""
    found = _COLUMN.match(detail)
    if not found or found[1] not in mapping.columns:
        return detail
    return f"{' and '.join(mapping.columns[found[1]])}{found[2]}"


def without_rows(parsed: Parsed, numbers: frozenset[int]) -> Parsed:
    """The rows of a file but those of these numbers."""
    tables, kept_rows = {}, {}
    for name, frame in parsed.tables.items():
        kept = ~frame["cell"].map(_number).isin(numbers)
        tables[name] = frame[kept].reset_index(drop=True)
        kept_rows[name] = {
            old: new for new, old in enumerate((at + 1 for at, keep in enumerate(kept) if keep), start=1)
        }
    assert parsed.cells is not None, "what is read through a mapping fills a template"
    places = [
        kept_rows[name].get(of_row) for name, of_row in parsed.cells[["table_name", "of_row"]].itertuples(index=False)
    ]
    cells = parsed.cells.assign(of_row=pd.array(places, dtype="Int64"))
    return replace(
        parsed, tables=tables, cells=cells[cells["of_row"].notna()].astype({"of_row": "int64"}).reset_index(drop=True)
    )


def _number(cell: str) -> int:
    found = _ROW.search(cell)
    assert found, "a row of a file has a number"
    return int(found[1])


def _with_set_aside(verdict: Verdict, left_out: Iterable[SetAside], bad: Iterable[SetAside]) -> Verdict:
    """The verdict with an outcome that counts the rows set aside, and each of them in the order of the file."""
    bad = list(bad)
    every = tuple(sorted([*left_out, *bad], key=lambda row: row.row_number))
    if not bad:
        return replace(verdict, set_aside=every)
    message = f"Rows set aside: {len(bad):,}. They were not loaded; the workbook has each with its reason."
    told = Outcome(OUTCOME, "warning", False, len(bad), message)
    return replace(verdict, outcomes=(*verdict.outcomes, told), set_aside=every)
