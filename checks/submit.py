"""A file on its way in: recognised, judged, published, or sent back with a workbook that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data import build, embedded, store
from data.archive import fingerprint
from data.errors import ImpactError
from data.home import Home
from data.load import Change, LoadResult, Progress, quiet
from data.mappings.kept import mapping_of
from data.mappings.record import read_mapping, version_of
from data.sources import Source, refuse_unreadable, source_for, sources
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
    mapping: str | None = None,
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
    mapping
        The kept mapping to read a file through that has columns and words of its own, by name or version.
    published_on, replaces, period
        What its sender says of it; see `Change`. `period` may be written in any way a financial year is.

    Raises
    ------
    UnreadableFile, StoreBusy, ImpactError
    """
    version, layout = _mapped(home, mapping, path, source) if mapping else (None, source_for(path, source))
    change = Change(
        path,
        layout,
        actor_role,
        published_on=published_on or embedded.released_on(path),
        replaces=replaces,
        mapping=version,
        period=given_year(period) if period else None,
    )
    results = build.publish([change], judge, home=home, dry_run=dry_run, wait_seconds=WAIT_SECONDS, progress=progress)
    return _answer(change, results[-1])


def submit_mapped(
    path: Path, mapping: Path, *, home: Home, actor_role: str, dry_run: bool = False, progress: Progress = quiet
) -> Submission:
    """Keep a mapping and load a file through it: both, or neither.

    Raises
    ------
    BadDefinition, UnreadableFile, StoreBusy
    """
    refuse_unreadable(path)
    fills = read_mapping(mapping.read_text(encoding="utf-8"), mapping.name).fills
    changes = [
        Change(mapping, sources()["mappings"], actor_role),
        Change(path, sources()[fills], actor_role, mapping=version_of(mapping)),
    ]
    results = build.publish(changes, judge, home=home, dry_run=dry_run, wait_seconds=WAIT_SECONDS, progress=progress)
    return _answer(changes[-1], results[-1])


def _mapped(home: Home, name: str, path: Path, source: str | None) -> tuple[str, Source]:
    """The version of a kept mapping, and the layout it fills."""
    refuse_unreadable(path)
    if home.current() is not None and not build.is_current(home):
        build.rebuild(home)
    version, mapping = mapping_of(home, name)
    if source not in (None, mapping.fills):
        raise ImpactError(
            f"The mapping {mapping.name} fills {mapping.fills}, not {source}.",
            expected=f"--source {mapping.fills}, or none",
            action="Leave --source out.",
        )
    return version, sources()[mapping.fills]


def build_embedded(home: Home, *, illustrative: bool = True, progress: Progress = quiet) -> Sequence[Submission]:
    """Make the embedded store: every shipped table, each as a load through the gate.

    A home that was started by somebody's own load keeps what it has. One that was built and lacks a table, because the
    first build was cut short or the program brings a new one, gets it; but made-up examples only if it has some, since
    somebody built it without. After an upgrade of the program the loads are replayed from the archive. Baselines that
    came due since the last load are frozen.
    """
    if home.current() is not None and not build.is_current(home):
        build.rebuild(home, progress=progress)
    held = store.fingerprints(path) if (path := home.current()) else {}
    changes = embedded.changes(illustrative=illustrative and (not held or any(held.values())))
    if held:
        lacking = [change for change in changes if fingerprint(change.path) not in held]
        changes = lacking if len(lacking) < len(changes) else []
    results = build.publish(changes, judge, home=home, progress=progress)
    if held and not changes:
        build.freeze(judge, home=home)
    return answered(changes, results)


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
