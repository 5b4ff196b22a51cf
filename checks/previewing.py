"""A file looked at before it is published: judged, put aside with the store as it would be, disputed, published."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from checks.answer import as_json
from checks.submit import WAIT_SECONDS, Submission, answered, judge
from data import build, embedded, previews, store
from data.home import Home
from data.load import Change, LoadResult, Progress, quiet
from data.previews import Preview
from data.sources import source_for
from data.sources.disputed_figures import HEADER
from data.stated_year import given_year


def preview(
    path: Path,
    *,
    home: Home,
    actor_role: str,
    source: str | None = None,
    published_on: date | None = None,
    replaces: str | None = None,
    period: str | None = None,
    progress: Progress = quiet,
) -> tuple[Submission, Preview | None]:
    """Judge a file, and put it aside with the store as it would be; no preview if it is refused or changes nothing.

    Raises
    ------
    UnreadableFile, StoreBusy, ImpactError
    """
    preview_id = previews.new_id()
    folder = home.previews / preview_id
    (folder / "sent").mkdir(parents=True)
    sent = folder / "sent" / path.name
    shutil.copyfile(path, sent)
    change = Change(
        sent,
        source_for(sent, source),
        actor_role,
        published_on=published_on or embedded.released_on(sent),
        replaces=replaces,
        period=given_year(period) if period else None,
    )
    current = home.current()
    try:
        store_name = previews.new_store_name()
        result = _judged([change], home, folder / store_name, progress)[0]
        submission = answered([change], [result])[0]
        if result.status != "accepted":
            return submission, None
        made = Preview(
            folder=folder,
            preview_id=preview_id,
            layout=result.source,
            filename=path.name,
            actor_role=actor_role,
            published_on=change.published_on,
            replaces=replaces,
            period=change.period,
            made_at=datetime.now(UTC).replace(tzinfo=None),
            based_on=store.describe(current)[0].data_id if current else "",
            put_forward=False,
            store_name=store_name,
            answer=as_json(submission),
        )
        previews.write(made)
        return submission, made
    finally:
        if not (folder / "preview.json").exists():
            shutil.rmtree(folder, ignore_errors=True)


def dispute(
    home: Home, preview_id: str, rows: Sequence[Sequence[str]], *, actor_role: str, progress: Progress = quiet
) -> Submission:
    """Add disputed figures (cells as in `disputed_figures.HEADER`) to a preview; refused ones change nothing.

    Raises
    ------
    ImpactError
        There is no such preview.
    """
    found = previews.preview_of(home, preview_id)
    before = found.disputed.read_bytes() if found.disputed.exists() else None
    with found.disputed.open("a", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        if before is None:
            out.writerow(HEADER)
        out.writerows([*row, actor_role] for row in rows)
    changes = found.changes()
    store_name = previews.new_store_name()
    result = _judged(changes, home, found.folder / store_name, progress)[-1]
    if result.status == "accepted":
        current = home.current()
        based_on = store.describe(current)[0].data_id if current else ""
        previews.write(replace(found, store_name=store_name, based_on=based_on))
    elif before is None:
        found.disputed.unlink()
    else:
        found.disputed.write_bytes(before)
    return answered(changes[-1:], [result])[0]


def publish(home: Home, preview_id: str, *, progress: Progress = quiet) -> Sequence[Submission]:
    """Load what was put aside, with what is disputed of it, at once; the preview is gone when that has happened.

    Raises
    ------
    ImpactError
        There is no such preview, or another load holds the lock.
    """
    found = previews.preview_of(home, preview_id)
    changes = found.changes()
    results = build.publish(changes, judge, home=home, wait_seconds=WAIT_SECONDS, progress=progress)
    submissions = answered(changes, results)
    if all(result.status != "refused" for result in results):
        previews.discard(found)
    return submissions


def _judged(changes: Sequence[Change], home: Home, to: Path, progress: Progress) -> list[LoadResult]:
    return build.publish(changes, judge, home=home, preview=to, wait_seconds=WAIT_SECONDS, progress=progress)
