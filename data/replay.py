"""A store from the archive alone: what was loaded, in order, with the outcomes it had when it was judged."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data import archive, staging, store
from data.errors import FaultFound
from data.home import Home
from data.load import Progress
from data.sources import sources


def from_archive(home: Home, draft: Path, progress: Progress) -> int:
    """Build a draft from the archive; returns the last sequence number."""
    _refuse_a_thinner_archive(home)
    sequence = 0
    ids = archive.entry_ids(home)
    with duckdb.connect(draft) as connection:
        store.create(connection)
        for number, entry in enumerate(archive.entries(home)):
            progress(f"Replaying load {number + 1} of {len(ids)}: {entry.record.filename}", number / len(ids))
            if archive.fingerprint(entry.sent) != entry.record.sha256:
                raise FaultFound(
                    "An archived file is not what was loaded: its bytes have changed.",
                    where=str(entry.sent),
                    action="Put back the file from a backup; the published store is untouched.",
                )
            parsed = sources()[entry.record.layout].parse(entry.sent)
            staging.stage(connection, parsed, entry.record)
            staging.apply(connection, parsed, entry.record, entry.verdict)
            sequence = entry.record.sequence
    return sequence


def _refuse_a_thinner_archive(home: Home) -> None:
    current = home.current()
    if current is None:
        return
    lost = sorted(set(store.describe(current)[1]) - set(archive.entry_ids(home)))
    if lost:
        raise FaultFound(
            f"The archive lacks {len(lost)} of the loads the store holds.",
            where=f"{home.archive}: {', '.join(lost[:5])}",
            action="Put the archive back from a backup; the published store is untouched.",
        )
