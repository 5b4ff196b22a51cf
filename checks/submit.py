"""A file on its way in: recognised, judged, published, or sent back with a workbook that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data import build, embedded, store
from data.archive import fingerprint
from data.home import Home
from data.load import Change, LoadResult, Progress, quiet
from data.sources import source_for
from data.stated_year import given_year
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
    period: str | None = None,
    dry_run: bool = False,
    progress: Progress = quiet,
) -> Submission:
    """Load one file through the gate.

    Parameters
    ----------
    path
        The file.
    source
        The layout, where it should not be recognised by content.
    published_on, replaces, period
        What its sender says of it; see `Change`. `period` may be written in any way a financial year is.

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
        period=given_year(period) if period else None,
    )
    results = build.publish([change], judge, home=home, dry_run=dry_run, wait_seconds=WAIT_SECONDS, progress=progress)
    return _answer(change, results[-1])


def build_embedded(home: Home, *, illustrative: bool = True, progress: Progress = quiet) -> Sequence[Submission]:
    """Make the embedded store: every shipped table, each as a load through the gate.

    A home that was started by somebody's own load keeps what it has. One that was built and lacks a table, because the
    first build was cut short or the program brings a new one, gets it. After an upgrade of the program the loads are
    replayed from the archive.
    """
    if home.current() is not None and not build.is_current(home):
        build.rebuild(home, progress=progress)
    changes = embedded.changes(illustrative=illustrative)
    if (path := home.current()) is not None:
        held = store.fingerprints(path)
        lacking = [change for change in changes if fingerprint(change.path) not in held]
        changes = lacking if len(lacking) < len(changes) else []
    return answered(changes, build.publish(changes, judge, home=home, progress=progress))


def judge(staged: Staged) -> Verdict:
    """The gate, imported only when there is something to judge."""
    from checks import gate

    return gate.judge(staged)


def answered(changes: Sequence[Change], results: Sequence[LoadResult]) -> list[Submission]:
    """What became of each file, with the workbook of each that was refused."""
    return [_answer(change, result) for change, result in zip(changes, results, strict=False)]


def _answer(change: Change, result: LoadResult) -> Submission:
    """The result, and for a refused file the workbook that explains it, beside the file as it was sent."""
    if result.sent_back is None:
        return Submission(result)
    from checks.workbook import write_workbook

    workbook = result.sent_back / "what-to-correct.xlsx"
    write_workbook(workbook, change.path.name, result)
    return Submission(result, workbook)
