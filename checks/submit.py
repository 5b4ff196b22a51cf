"""A file on its way in: recognised, judged, published, or sent back with a workbook that says why."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from data import build, embedded
from data.home import Home
from data.load import Change, LoadResult, Progress, quiet
from data.sources import source_for
from data.verdict import Staged, Verdict

# Long enough for the load before it, gate included; short enough that nobody thinks the program hangs.
WAIT_SECONDS = 30.0


@dataclass(frozen=True)
class Submission:
    """What became of a file, and the workbook its sender gets back if it was refused."""

    result: LoadResult
    workbook: Path | None = None


def submit(
    path: Path,
    *,
    home: Home,
    actor_role: str,
    source: str | None = None,
    published_on: date | None = None,
    replaces: str | None = None,
    dry_run: bool = False,
    progress: Progress = quiet,
) -> Submission:
    """Load one file through the gate.

    Raises
    ------
    UnreadableFile, StoreBusy, ImpactError
    """
    change = Change(
        path,
        source_for(path, source),
        actor_role,
        published_on=published_on or embedded.released_on(path),
        replaces=replaces,
    )
    results = build.publish([change], judge, home=home, dry_run=dry_run, wait_seconds=WAIT_SECONDS, progress=progress)
    return _answered([change], results, home)[-1]


def build_embedded(home: Home, *, illustrative: bool = True, progress: Progress = quiet) -> Sequence[Submission]:
    """Make the embedded store: every shipped table, each as a load through the gate.

    A home that has a store keeps its loads; after an upgrade of the program they are replayed from its archive. Then,
    and when there is nothing to do, nothing is submitted.
    """
    if home.current() is not None:
        if not build.is_current(home):
            build.rebuild(home, progress=progress)
        return []
    changes = embedded.changes(illustrative=illustrative)
    return _answered(changes, build.publish(changes, judge, home=home, progress=progress), home)


def judge(staged: Staged) -> Verdict:
    """The gate, imported only when there is something to judge."""
    from checks import gate

    return gate.judge(staged)


def _answered(changes: Sequence[Change], results: Sequence[LoadResult], home: Home) -> list[Submission]:
    answered = []
    for change, result in zip(changes, results, strict=False):
        workbook = _send_back(change, result, home) if result.status == "refused" else None
        answered.append(Submission(result, workbook))
    return answered


def _send_back(change: Change, result: LoadResult, home: Home) -> Path:
    """Put a refused file aside with the workbook that explains it."""
    from checks.workbook import write_workbook

    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S%f")
    folder = home.refused / f"{moment}-{change.path.stem}"
    folder.mkdir(parents=True)
    shutil.copyfile(change.path, folder / change.path.name)
    workbook = folder / "what-to-correct.xlsx"
    write_workbook(workbook, change.path.name, result)
    return workbook
