"""A store from the archive alone: what was loaded, in order, with the outcomes it had when it was judged."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import archive, staging, store
from data.archive import Entry
from data.errors import FaultFound
from data.home import Home
from data.load import Progress
from data.mappings.kept import mapping_in
from data.mappings.reading import parsed_with
from data.sources import Parsed, read, sources


def from_archive(home: Home, draft: Path, progress: Progress) -> int:
    """Build a draft from the archive; returns the last sequence number."""
    _refuse_a_thinner_archive(home)
    sequence = 0
    ids = archive.entry_ids(home)
    with duckdb.connect(draft) as connection:
        store.create(connection)
        for number, entry in enumerate(archive.entries(home)):
            progress(f"Replaying load {number + 1} of {len(ids)}: {entry.record.filename}", number / len(ids))
            parsed = _read_again(connection, entry)
            staging.stage(connection, parsed, entry.record)
            staging.apply(connection, parsed, entry.record, entry.verdict)
            sequence = entry.record.sequence
    return sequence


def _read_again(connection: duckdb.DuckDBPyConnection, entry: Entry) -> Parsed:
    """What a load's file gave when it was loaded: through the same version of its mapping, without the same rows."""
    if entry.record.mapping is None:
        return read(sources()[entry.record.layout], entry.sent, entry.record.period)
    _, mapping = mapping_in(connection, entry.record.mapping)
    return parsed_with(mapping, entry.sent, without=frozenset(row.row_number for row in entry.verdict.set_aside))


def _refuse_a_thinner_archive(home: Home) -> None:
    current = home.current()
    if current is None:
        return
    try:
        held = store.describe(current)[1]
    except FaultFound:
        # A damaged store can say nothing of what it held; the archive is all there is.
        return
    lost = sorted(set(held) - set(archive.entry_ids(home)))
    if lost:
        raise FaultFound(
            f"The archive lacks {len(lost)} of the loads the store holds.",
            where=f"{home.archive}: {', '.join(lost[:5])}",
            action="Put the archive back from a backup; the published store is untouched.",
        )
