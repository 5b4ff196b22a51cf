"""A load inside DuckDB: staged beside what is published, compared with it, and entered into it.

Everything staged lives in tables of the draft whose names begin with `incoming_`, which never outlive the load.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from data import archive, sources, store
from data.archive import LoadRecord
from data.errors import ImpactError
from data.load import Change
from data.mappings import ColumnMapping
from data.mappings.reading import parsed_with
from data.sources import Parsed, takes_period
from data.stated_year import stated_year
from data.verdict import Verdict

# Its rows enter the store before the gate looks at the load, in the copy that a refusal throws away.
DEFINITIONS = "indicators"
EVENTS = "status_events"
_SAYS_STATES = frozenset({"recommendations", "follow_up_records"})


def read(change: Change, sent: Path, mapping: ColumnMapping | None = None) -> tuple[Parsed, str | None]:
    """What a change's file holds, and the year that its sender or its name gave for it, if its layout takes one.

    A file with columns and words of its own is read through its mapping.

    Raises
    ------
    UnreadableFile, ImpactError
        The file cannot be read, or its year is not clear.
    """
    if mapping:
        return parsed_with(mapping, sent), None
    if not takes_period(change.source):
        return sources.read(change.source, sent, change.period), None
    period = stated_year(change.period, sent.name)
    parsed = sources.read(change.source, sent, period)
    said = f"The year {period} was taken from the file's name."
    return (replace(parsed, notes=(said, *parsed.notes)) if period != change.period else parsed), period


def record_of(
    connection: duckdb.DuckDBPyConnection, change: Change, parsed: Parsed, sent: Path, period: str | None
) -> LoadRecord:
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
        period=period,
    )


def _replaces_its_like(connection: duckdb.DuckDBPyConnection, load_id: str, parsed: Parsed) -> bool:
    held = "select count(*) from {} where {} = ?"
    by = {DEFINITIONS: "defined_by"}
    counts = (
        connection.execute(held.format(table, by.get(table, "load_id")), [load_id]).fetchone()
        for table in parsed.tables
    )
    return any(count != (0,) for count in counts)


def stage(connection: duckdb.DuckDBPyConnection, parsed: Parsed, record: LoadRecord) -> frozenset[str]:
    """Put a load's rows and particulars beside what is published; returns the names of what the gate has to judge."""
    particulars = {
        "load_id": record.load_id,
        "published_on": record.published_on,
        "published_on_known": record.published_on_known,
        "received_on": record.received_at.date(),
        "replaces": record.replaces,
        "illustrative": record.illustrative,
        "actor_role": record.actor_role,
        "received_at": record.received_at,
        "sha256": record.sha256,
    }
    connection.register("given", pd.DataFrame([particulars]))
    # What was published on a known day counts as recorded then, whenever it is loaded.
    connection.execute(
        """create table incoming_load as
           select load_id, published_on::date as published_on, published_on_known, received_on::date as received_on,
                  replaces::varchar as replaces, illustrative, actor_role, sha256,
                  received_at::timestamp as received_at,
                  case when published_on_known then published_on else received_at end::timestamp as recorded_at
           from given"""
    )
    # Rules look across tables, so every staged table is there, if only empty.
    for path in sorted((store.SQL / "stage").glob("*.sql")):
        connection.execute(store.statement("stage", path.stem))
    staged = {**parsed.tables, **({} if parsed.cells is None else {"cells": parsed.cells})}
    for name, frame in staged.items():
        connection.register("given", frame.assign(row_no=range(1, len(frame) + 1)))
        connection.execute(f"insert into incoming_{name} by name select * from given")
    connection.unregister("given")
    if DEFINITIONS in staged:
        # Figures are judged by what their measure is, so its definition has to be there before them.
        for path in sorted((store.SQL / "define").glob("[1-4]_*.sql")):
            connection.execute(store.statement("define", path.stem))
    if "observations" in staged:
        connection.execute(store.statement("define", "5_named_measures"))
        connection.execute(store.statement("define", "6_owners"))
    if "recommendations" in staged:
        connection.execute(store.statement("define", "7_statements"))
    if "follow_up_records" in staged:
        connection.execute(store.statement("define", "7_agreed_states"))
    if "baselines" in staged:
        connection.execute(store.statement("define", "9_new_baselines"))
    if EVENTS in filled_tables(parsed):
        connection.execute(store.statement("define", "8_events_in_full"))
    return frozenset(staged) | filled_tables(parsed)


def filled_tables(parsed: Parsed) -> frozenset[str]:
    """Tables of the store a file has rows for: what says how recommendations stand becomes events."""
    return frozenset(parsed.tables) | ({EVENTS} if _SAYS_STATES & parsed.tables.keys() else set())


def unstage(connection: duckdb.DuckDBPyConnection) -> None:
    """Take away whatever is staged."""
    staged = connection.execute(
        "select table_name from duckdb_tables() where table_name like 'incoming\\_%' escape '\\'"
    )
    for (name,) in staged.fetchall():
        connection.execute(f"drop table {name}")


def apply(connection: duckdb.DuckDBPyConnection, parsed: Parsed, record: LoadRecord, verdict: Verdict) -> None:
    """Enter a staged load into the store, with what is recorded about it."""
    connection.begin()
    if DEFINITIONS in parsed.tables:
        connection.execute(store.statement("define", "segments"))
    for name in sorted(filled_tables(parsed) - {DEFINITIONS}):
        connection.execute(f"insert into {name} by name {store.statement('apply', name)}")
    row = {**asdict(record), "load_id": record.load_id, "notes": "\n".join(record.notes)}
    del row["format"]
    frames = {
        "loads": pd.DataFrame([row]),
        "check_outcomes": pd.DataFrame([asdict(outcome) for outcome in verdict.outcomes]),
        "flagged_rows": pd.DataFrame([asdict(flag) for flag in verdict.flags]).drop(
            columns=["sent", "column_name"], errors="ignore"
        ),
        "set_aside_rows": pd.DataFrame([asdict(row) for row in verdict.set_aside]),
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
