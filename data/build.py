"""Loads become a store: stage, judge, apply, publish; or are refused and change nothing.

`publish` and `rebuild` run the same `_apply`, so the store from the archive is the store that was served.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from data import archive, on_record, replay, staging, store
from data.archive import LoadRecord
from data.errors import FaultFound, NothingBuilt
from data.home import Home
from data.load import Change, LoadResult, Progress, quiet
from data.mappings.apart import judged_apart
from data.mappings.kept import mapping_in
from data.verdict import Judge, Staged, Verdict


def publish(
    changes: Sequence[Change],
    judge: Judge,
    *,
    home: Home,
    dry_run: bool = False,
    preview: Path | None = None,
    wait_seconds: float = 30,
    progress: Progress = quiet,
) -> list[LoadResult]:
    """Load files in order; all of them become visible at once, or none.

    Parameters
    ----------
    changes
        The files, in order.
    judge
        The gate. There is no default, so that an ungated load cannot be written.
    dry_run
        Judge only; publish and archive nothing.
    preview
        Judge only, and leave the store as it would be at this path; nothing stands there if it would not change.
    wait_seconds
        How long to wait for another publisher.

    Returns
    -------
    list of LoadResult
        One a change; it ends with the first refusal.

    Raises
    ------
    StoreBusy, UnreadableFile, ImpactError
    """
    known = _unchanged_by_bytes(changes, home)
    if known is not None:
        return known
    only_judge = dry_run or preview is not None
    with home.publishers_lock(wait_seconds), home.workspace() as workspace:
        draft = workspace / "draft.duckdb"
        progress("Opening the store", 0.0)
        _start(home, draft, workspace, dry_run=only_judge)
        with duckdb.connect(draft) as connection:
            results, kept = _load_all(home, connection, changes, judge, workspace, progress)
            changed = kept and all(result.status != "refused" for result in results)
            info = store.sign(connection) if changed else None
        if info is None or only_judge:
            if info and preview:
                os.replace(draft, preview)
            current = home.current()
            return _told(results, store.describe(current)[0] if current else None)
        for record, verdict, sent in kept:
            archive.keep(home, record, verdict, sent)
        _make_current(home, draft, info, kept[-1][0].sequence)
        progress("Done", 1.0)
        return _told(results, info)


def rebuild(home: Home, *, wait_seconds: float = 30, progress: Progress = quiet) -> store.StoreInfo:
    """Make the store again from the archive alone; nothing is judged again, outcomes are as they were.

    Raises
    ------
    NothingBuilt, FaultFound, StoreBusy
    """
    if not archive.entry_ids(home):
        raise NothingBuilt("The archive is empty.", where=str(home.archive), action="Run `impact build` first.")
    with home.publishers_lock(wait_seconds), home.workspace() as workspace:
        draft = workspace / "draft.duckdb"
        sequence = replay.from_archive(home, draft, progress)
        with duckdb.connect(draft) as connection:
            info = store.sign(connection)
        _make_current(home, draft, info, sequence)
        return info


def is_current(home: Home) -> bool:
    """Whether the published store holds every archived load and was built by this version of the program."""
    path = home.current()
    if path is None:
        return False
    try:
        info, held = store.describe(path)
    except FaultFound:
        return False
    return info.shape == store.shape() and held == archive.entry_ids(home)


def _unchanged_by_bytes(changes: Sequence[Change], home: Home) -> list[LoadResult] | None:
    """Results for files that are all in the store already, found by their bytes alone; else None."""
    path = home.current()
    if path is None or not is_current(home):
        return None
    with store.reading(path) as connection:
        found = [on_record.same_bytes(connection, change, archive.fingerprint(change.path)) for change in changes]
    results = [result for result in found if result]
    return _told(results, store.describe(path)[0]) if len(results) == len(changes) else None


def _told(results: Sequence[LoadResult], info: store.StoreInfo | None) -> list[LoadResult]:
    return [replace(result, store=info) for result in results]


def _start(home: Home, draft: Path, workspace: Path, *, dry_run: bool) -> None:
    """Put the store to work on at `draft`: a copy of the current one.

    A store that lacks an archived load, or was built by another version of the program, is first made again from the
    archive and published, whatever becomes of the load at hand.
    """
    if not is_current(home):
        if dry_run or not archive.entry_ids(home):
            replay.from_archive(home, draft, quiet)
            return
        replayed = workspace / "replayed.duckdb"
        sequence = replay.from_archive(home, replayed, quiet)
        with duckdb.connect(replayed) as connection:
            info = store.sign(connection)
        _make_current(home, replayed, info, sequence)
    shutil.copyfile(home.published(), draft)


def _load_all(
    home: Home,
    connection: duckdb.DuckDBPyConnection,
    changes: Sequence[Change],
    judge: Judge,
    workspace: Path,
    progress: Progress,
) -> tuple[list[LoadResult], list[tuple[LoadRecord, Verdict, Path]]]:
    results: list[LoadResult] = []
    kept: list[tuple[LoadRecord, Verdict, Path]] = []
    for number, change in enumerate(changes):
        named = change.title or change.path.name
        if len(changes) > 1:
            named = f"table {number + 1} of {len(changes)}: {named}"
        progress(f"Reading {named}", number / len(changes))
        # Fingerprint, parse and archive the same bytes, whatever happens to the sender's file meanwhile.
        sent = workspace / f"{number}" / change.path.name
        sent.parent.mkdir()
        shutil.copyfile(change.path, sent)
        mapping = None
        if change.mapping:
            version, mapping = mapping_in(connection, change.mapping)
            change = replace(change, mapping=version)
        parsed, period = staging.read(change, sent, mapping)
        record = staging.record_of(connection, change, parsed, sent, period)
        if result := on_record.same_bytes(connection, change, record.sha256):
            results.append(result)
            continue
        progress(f"Checking {named}", (number + 0.3) / len(changes))
        if mapping:
            parsed, verdict = judged_apart(connection, parsed, record, judge, mapping)
            record = replace(record, rows_loaded=parsed.rows, rows_refused=len(verdict.bad_rows))
        else:
            verdict = judge(Staged(connection, record.load_id, staging.stage(connection, parsed, record)))
        if verdict.refused:
            return [*results, _result("refused", record, verdict, home.send_back(sent))], []
        status = "unchanged" if on_record.is_known(connection, change, parsed) else "accepted"
        if status == "accepted":
            staging.apply(connection, parsed, record, verdict)
            kept.append((record, verdict, sent))
        else:
            staging.unstage(connection)
        results.append(_result(status, record, verdict, home.send_back(sent) if verdict.bad_rows else None))
    return results, kept


def _result(status: str, record: LoadRecord, verdict: Verdict, sent_back: Path | None = None) -> LoadResult:
    return LoadResult(
        status,
        record.layout,
        record.load_id if status == "accepted" else None,
        rows_read=record.rows_read,
        rows_loaded=record.rows_loaded if status == "accepted" else 0,
        rows_refused=record.rows_read if status == "refused" else record.rows_refused,
        verdict=verdict,
        store=None,
        notes=record.notes,
        sent_back=sent_back,
    )


def _make_current(home: Home, draft: Path, info: store.StoreInfo, sequence: int) -> None:
    # A new name every time: a process that has the old file open would otherwise go on reading it under this one.
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    home.publish(draft, f"{sequence:06d}-{info.build_id}-{moment}.duckdb")
