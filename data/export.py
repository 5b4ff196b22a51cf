"""Tables as files people and programs take away: CSV, XLSX or Parquet."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd

from data.access import Asker, Store, exports
from data.errors import ImpactError


def write_export(
    store: Store,
    name: str,
    to: Path,
    *,
    who: Asker,
    as_known_on: date | None = None,
    as_at: date | None = None,
) -> int:
    """Write one table and return its number of rows; the format follows the file's ending.

    Raises
    ------
    ImpactError
        Unknown table or ending, or the folder does not exist.
    """
    writers: dict[str, Callable[[pd.DataFrame, Path], None]] = {
        ".csv": _write_csv,
        ".xlsx": _write_xlsx,
        ".parquet": _write_parquet,
    }
    if name not in exports():
        raise ImpactError(f"There is no export called '{name}'.", expected=f"one of {', '.join(exports())}")
    if to.suffix.lower() not in writers:
        raise ImpactError(
            f"'{to.name}' does not say which format to write.",
            expected="a name that ends in .csv, .xlsx or .parquet",
        )
    if not to.parent.is_dir():
        raise ImpactError("The folder does not exist.", where=str(to.parent), action="Make it, or name another.")
    rows = store.rows(name, who=who, as_known_on=as_known_on, as_at=as_at, folder="export")
    # A reader never sees half a file: it gets its name when it is whole.
    draft = to.with_name(f".{uuid.uuid4().hex}{to.suffix}")
    try:
        writers[to.suffix.lower()](rows, draft)
        os.replace(draft, to)
    finally:
        with contextlib.suppress(FileNotFoundError):
            draft.unlink()
    return len(rows)


def _write_csv(frame: pd.DataFrame, path: Path) -> None:
    _plain_dates(frame).to_csv(path, index=False, lineterminator="\n", encoding="utf-8")


def _write_xlsx(frame: pd.DataFrame, path: Path) -> None:
    # Text that begins with = is somebody's words, not a formula.
    options = {"options": {"strings_to_formulas": False, "strings_to_urls": False}}
    with pd.ExcelWriter(path, engine="xlsxwriter", engine_kwargs=options) as writer:
        _plain_dates(frame).to_excel(writer, index=False, sheet_name="export")


def _write_parquet(frame: pd.DataFrame, path: Path) -> None:
    typed = frame.copy()
    for column in filter(_is_day, typed.select_dtypes("datetime").columns):
        typed[column] = typed[column].dt.date
    typed.to_parquet(path, index=False)


def _is_day(column: str) -> bool:
    # Both come as times: only the names tell them apart.
    return not column.endswith("_at")


def _plain_dates(frame: pd.DataFrame) -> pd.DataFrame:
    """Dates as ISO text without a time of day, times as ISO text."""
    plain = frame.copy()
    for column in plain.select_dtypes("datetime").columns:
        plain[column] = plain[column].dt.strftime("%Y-%m-%d" if _is_day(column) else "%Y-%m-%dT%H:%M:%S")
    for column in plain.columns:
        if plain[column].map(lambda cell: hasattr(cell, "tolist")).any():
            # Words of a list may hold commas, as the areas of the self-assessment do.
            plain[column] = plain[column].map(lambda cell: "; ".join(map(str, cell)))
    return plain
