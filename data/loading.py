"""Files entered into a draft one after another: read, staged, judged, applied, or the first that is refused."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from data import on_record, staging
from data.archive import LoadRecord
from data.home import Home
from data.load import Change, LoadResult, Progress
from data.mappings.apart import judged_apart
from data.mappings.kept import mapping_in
from data.verdict import Judge, Staged, Verdict

# What the archive keeps of a load that entered.
Kept = tuple[LoadRecord, Verdict, Path]


def load_all(
    home: Home,
    connection: duckdb.DuckDBPyConnection,
    changes: Sequence[Change],
    judge: Judge,
    workspace: Path,
    progress: Progress,
) -> tuple[list[LoadResult], list[Kept]]:
    """Enter files into the store a connection holds.

    Returns
    -------
    list of LoadResult, list of Kept
        One a change, up to the first that is refused; and what is to be archived, nothing if one was refused.

    Raises
    ------
    UnreadableFile, ImpactError
    """
    results: list[LoadResult] = []
    kept: list[Kept] = []
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
