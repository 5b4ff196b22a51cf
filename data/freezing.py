"""Baselines frozen as soon as they can be: with the load that brings a challenge or the figures of before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb

from data import archive, baselines, staging, store
from data.baselines import Figure
from data.errors import FaultFound
from data.load import Change
from data.loading import Kept
from data.sources import sources
from data.verdict import Judge, Staged

# Who freezes: nobody asks for it.
ROLE = "product"
_CHALLENGE = ("challenge_id", "authority_code", "first_day", "last_day", "date_precision")
_BRINGS = """
select exists (from challenges where list_contains($load_ids, load_id))
    or exists (from observations where list_contains($load_ids, load_id))
"""

Row = dict[str, Any]


def brings_baselines(connection: duckdb.DuckDBPyConnection, load_ids: Sequence[str]) -> bool:
    """Whether loads brought a challenge or figures: nothing else can give a challenge its baseline."""
    return connection.execute(_BRINGS, {"load_ids": list(load_ids)}).fetchone() == (True,)


def freeze(connection: duckdb.DuckDBPyConnection, judge: Judge, workspace: Path) -> list[Kept]:
    """Freeze every baseline that can be and is not, as one judged load; none where nothing is lacking.

    Raises
    ------
    FaultFound
        The gate refuses what was frozen.
    """
    records = list(unfrozen(connection))
    if not records:
        return []
    folder = workspace / "baselines"
    folder.mkdir()
    path = folder / "baselines.json"
    path.write_bytes(b"".join(records))
    change = Change(path, sources()["frozen_baselines"], ROLE)
    parsed, period = staging.read(change, path)
    record = staging.record_of(connection, change, parsed, path, period)
    verdict = judge(Staged(connection, record.load_id, staging.stage(connection, parsed, record)))
    if verdict.refused:
        failed = (outcome.message for outcome in verdict.outcomes if not outcome.success)
        raise FaultFound(
            f"The baselines of {len(records):,} challenges cannot be frozen: {' '.join(failed)}",
            action="Nothing was changed. This is a fault of the program: report it with these words.",
        )
    staging.apply(connection, parsed, record, verdict)
    return [(record, verdict, path)]


def unfrozen(connection: duckdb.DuckDBPyConnection) -> Iterator[bytes]:
    """The records of what can be frozen and is not, one a challenge, from the data a store holds."""
    today = datetime.now(UTC).date()
    found = connection.execute(store.statement(".", "unfrozen_baselines"), {"as_at": today})
    names = [column[0] for column in found.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    if not rows:
        return
    data_id = archive.data_id(store.load_ids(connection))
    for _, group in groupby(rows, key=lambda row: row["challenge_id"]):
        of_challenge = list(group)
        lines = [line for line, was_none in _lines(of_challenge) if not (was_none and line["rule"] == "none")]
        if lines:
            first = of_challenge[0]
            challenge = {name: _plain(first[name]) for name in _CHALLENGE}
            yield baselines.frozen(challenge, lines, data_id=data_id, illustrative=first["illustrative"])


def _lines(rows: Sequence[Row]) -> Iterator[tuple[Row, bool]]:
    """The baseline of each construct, and whether it is on record that there is none."""
    for indicator, group in groupby(rows, key=lambda row: row["indicator"]):
        of_construct = list(group)
        figures = [_figure(row) for row in of_construct if row["place"] is not None]
        first = of_construct[0]
        line = baselines.baseline_of(indicator, first["segment"], figures, is_cut=first["is_cut"])
        yield line, first["was_none"]


def _figure(row: Row) -> Figure:
    return Figure(**{name: _plain(row[name]) for name in Figure.__dataclass_fields__})


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
