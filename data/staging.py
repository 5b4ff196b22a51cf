"""A load inside DuckDB: staged beside what is published, compared with it, and entered into it.

Everything staged lives in tables of the draft whose names begin with `incoming_`, which never outlive the load.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from data import archive, store
from data.archive import LoadRecord
from data.errors import ImpactError
from data.load import Change, LoadResult
from data.sources import Parsed
from data.verdict import Verdict


def record_of(connection: duckdb.DuckDBPyConnection, change: Change, parsed: Parsed, sent: Path) -> LoadRecord:
    """What is to be recorded about a load, from what its sender says and its file holds."""
    held = store.load_ids(connection)
    if change.replaces is not None and change.replaces not in held:
        raise ImpactError(
            f"There is no load called '{change.replaces}' to replace.",
            expected=f"one of the {len(held)} loads in the store",
            action="See `impact export loads --to loads.csv`.",
        )
    if change.replaces is not None and not _replaces_its_like(connection, change.replaces, parsed):
        raise ImpactError(
            f"The load '{change.replaces}' holds other things than this file, which cannot put it right.",
            where=sent.name,
            expected="a load of the same kind of rows",
            action="See `impact export loads --to loads.csv`.",
        )
    now = datetime.now(UTC).replace(tzinfo=None)
    known = change.published_on or parsed.published_on
    return LoadRecord(
        sequence=1 + max((int(load_id[:6]) for load_id in held), default=0),
        layout=change.source.NAME,
        filename=sent.name,
        sha256=archive.fingerprint(sent),
        size_bytes=sent.stat().st_size,
        published_on=known or now.date(),
        published_on_known=known is not None,
        received_at=now,
        actor_role=change.actor_role,
        replaces=change.replaces,
        mapping=change.mapping,
        rows_read=parsed.rows,
        rows_loaded=parsed.rows,
        rows_refused=0,
        notes=parsed.notes,
        illustrative=change.illustrative,
    )


def _replaces_its_like(connection: duckdb.DuckDBPyConnection, load_id: str, parsed: Parsed) -> bool:
    held = "select count(*) from {} where load_id = ?"
    return any(connection.execute(held.format(table), [load_id]).fetchall() != [(0,)] for table in parsed.tables)


def stage(connection: duckdb.DuckDBPyConnection, parsed: Parsed, record: LoadRecord) -> None:
    """Put a load's rows and particulars beside what is published, for the gate to see."""
    particulars = {
        "load_id": record.load_id,
        "published_on": record.published_on,
        "published_on_known": record.published_on_known,
        "received_on": record.received_at.date(),
        "replaces": record.replaces,
        "illustrative": record.illustrative,
        "actor_role": record.actor_role,
        "received_at": record.received_at,
    }
    connection.register("given", pd.DataFrame([particulars]))
    connection.execute(
        """create table incoming_load as
           select load_id, published_on::date as published_on, published_on_known, received_on::date as received_on,
                  replaces::varchar as replaces, illustrative, actor_role, received_at::timestamp as received_at
           from given"""
    )
    # Tables the file has nothing for are there too, empty: a rule may ask what else the file says.
    for name in store.loadable_tables():
        connection.execute(store.statement("stage", name))
    for name, frame in parsed.tables.items():
        connection.register("given", frame)
        connection.execute(
            f"insert into incoming_{name} by name select row_number() over () as row_no, given.* from given"
        )
    connection.unregister("given")


def unstage(connection: duckdb.DuckDBPyConnection) -> None:
    """Take away whatever is staged."""
    staged = connection.execute(
        "select table_name from duckdb_tables() where table_name like 'incoming\\_%' escape '\\'"
    )
    for (name,) in staged.fetchall():
        connection.execute(f"drop table {name}")


def same_bytes(connection: duckdb.DuckDBPyConnection, change: Change, sha256: str) -> LoadResult | None:
    """The result for a file that was loaded before, byte for byte, with the same particulars; else None."""
    row = connection.execute(
        """select load_id, rows_read from loads
           where sha256 = $sha256 and layout = $layout and replaces is not distinct from $replaces
             and ($published_on is null or published_on = $published_on)
             and load_id not in (select replaces from loads where replaces is not null)
           order by sequence desc limit 1""",
        {
            "sha256": sha256,
            "layout": change.source.NAME,
            "replaces": change.replaces,
            "published_on": change.published_on,
        },
    ).fetchone()
    return _unchanged(change, row[0], row[1]) if row else None


# What counts the rows of a staged table that the store lacks. A table not named here is never known already.
_COUNTS_UNKNOWN = {
    "observations": "unknown_figures",
    "crosswalk": "unknown_renamings",
    "comparability_log": "unknown_changes",
}


def is_known(connection: duckdb.DuckDBPyConnection, change: Change, parsed: Parsed) -> bool:
    """Whether the same source has published everything staged before, on the same day where one is given."""
    if change.replaces or not parsed.tables.keys() <= _COUNTS_UNKNOWN.keys():
        return False
    counts = (connection.execute(store.statement("stage", _COUNTS_UNKNOWN[name])) for name in parsed.tables)
    return all(count.fetchone() == (0,) for count in counts)


def _unchanged(change: Change, load_id: str | None, rows: int) -> LoadResult:
    return LoadResult("unchanged", change.source.NAME, load_id, rows, 0, 0, Verdict(()), None)


def apply(connection: duckdb.DuckDBPyConnection, parsed: Parsed, record: LoadRecord, verdict: Verdict) -> None:
    """Enter a staged load into the store, with what is recorded about it."""
    connection.begin()
    for name in parsed.tables:
        connection.execute(store.statement("apply", name))
    row = {**asdict(record), "load_id": record.load_id, "notes": "\n".join(record.notes)}
    del row["format"]
    frames = {
        "loads": pd.DataFrame([row]),
        "check_outcomes": pd.DataFrame([asdict(outcome) for outcome in verdict.outcomes]),
        "flagged_rows": pd.DataFrame([asdict(flag) for flag in verdict.flags]).drop(columns="sent", errors="ignore"),
        "audit": pd.DataFrame(
            [{"sequence": record.sequence, "acted_at": record.received_at, "actor_role": record.actor_role,
              "action": "loaded", "subject": record.filename}]
        ),
    }  # fmt: skip
    for table, frame in frames.items():
        if len(frame):
            connection.register("given", frame.assign(load_id=record.load_id))
            connection.execute(f"insert into {table} by name select * from given")
            connection.unregister("given")
    connection.commit()
    unstage(connection)
