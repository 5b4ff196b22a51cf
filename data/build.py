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

from data import archive, freezing, loading, on_record, replay, store
from data.errors import FaultFound, NothingBuilt
from data.home import Home
from data.load import Change, LoadResult, Progress, quiet
from data.loading import Kept
from data.verdict import Judge


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
            results, kept = loading.load_all(home, connection, changes, judge, workspace, progress)
            changed = kept and all(result.status != "refused" for result in results)
            if changed and not only_judge:
                kept += _frozen(connection, judge, workspace, kept)
            info = store.sign(connection) if changed else None
        if info is None or only_judge:
            if info and preview:
                os.replace(draft, preview)
            current = home.current()
            return _told(results, store.describe(current)[0] if current else None)
        _keep(home, draft, info, kept)
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


def freeze(judge: Judge, *, home: Home, wait_seconds: float = 30) -> bool:
    """Freeze the baselines that came due without a load, such as of a challenge that has begun; whether there were any.

    Raises
    ------
    StoreBusy, FaultFound
    """
    with store.reading(home.published()) as connection:
        if not any(freezing.unfrozen(connection)):
            return False
    with home.publishers_lock(wait_seconds), home.workspace() as workspace:
        draft = workspace / "draft.duckdb"
        _start(home, draft, workspace, dry_run=False)
        with duckdb.connect(draft) as connection:
            kept = freezing.freeze(connection, judge, workspace)
            info = store.sign(connection)
        if kept:
            _keep(home, draft, info, kept)
        return bool(kept)


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


def _frozen(connection: duckdb.DuckDBPyConnection, judge: Judge, workspace: Path, kept: Sequence[Kept]) -> list[Kept]:
    """The load of baselines that can be frozen now, if the others brought any."""
    if not freezing.brings_baselines(connection, [record.load_id for record, *_ in kept]):
        return []
    return freezing.freeze(connection, judge, workspace)


def _keep(home: Home, draft: Path, info: store.StoreInfo, kept: Sequence[Kept]) -> None:
    """Archive loads, and make the store that holds them the current one."""
    for record, verdict, sent in kept:
        archive.keep(home, record, verdict, sent)
    _make_current(home, draft, info, kept[-1][0].sequence)


def _make_current(home: Home, draft: Path, info: store.StoreInfo, sequence: int) -> None:
    # A new name every time: a process that has the old file open would otherwise go on reading it under this one.
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    home.publish(draft, f"{sequence:06d}-{info.build_id}-{moment}.duckdb")
