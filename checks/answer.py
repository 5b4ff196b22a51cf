"""What is said of a submission: one JSON object for programs, sentences for people."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from checks.fetch import Fetched
from checks.submit import Submission
from data.verdict import Outcome, Verdict

SHOWN_ROWS = 3
_ORDER = ("critical", "warning", "info")


def as_json(submission: Submission) -> dict[str, object]:
    """The object `--json` prints; the fields are part of the contract with other programs."""
    result = submission.result
    aside = [dataclasses.asdict(row) for row in result.verdict.set_aside]
    return {
        "status": result.status,
        "source": result.source,
        "load_id": result.load_id,
        "rows_read": result.rows_read,
        "rows_loaded": result.rows_loaded,
        "rows_refused": result.rows_refused,
        "checks": [dataclasses.asdict(outcome) for outcome in result.verdict.outcomes],
        "workbook": str(submission.workbook) if submission.workbook else None,
        "build_id": result.store.build_id if result.store else None,
        "data_id": result.store.data_id if result.store else None,
        "failures": list(_critical_details(result.verdict)),
        "rows": list(_critical_rows(result.verdict)),
        "faults": list(_faults(result.verdict, "critical")),
        "doubts": list(_faults(result.verdict, "warning")),
        "notes": list(result.notes),
        **({"set_aside": aside} if aside else {}),
    }


def fetched_as_json(fetched: Fetched) -> dict[str, object]:
    """The object `impact fetch --json` prints: that of the load, and what came from where."""
    edition = fetched.edition
    came = {
        "title": edition.title,
        "page": edition.page,
        "url": edition.url,
        "filename": edition.filename,
        "sha256": fetched.sha256,
        "published_on": fetched.published_on.isoformat() if fetched.published_on else None,
    }
    return {**as_json(fetched.submission), "fetched": came}


def _critical_details(verdict: Verdict) -> Iterator[str]:
    """What is wrong with the first rows of each critical failure."""
    for outcome in verdict.outcomes:
        if not outcome.success and outcome.severity == "critical":
            told = [flag.detail for flag in verdict.flags if flag.name == outcome.name]
            yield from told[:SHOWN_ROWS] or [outcome.message]


def _critical_rows(verdict: Verdict) -> Iterator[str]:
    """Where the first rows of each critical failure stand, what is wrong with them, and what was sent."""
    broken = [outcome.name for outcome in verdict.outcomes if not outcome.success and outcome.severity == "critical"]
    for name in broken:
        for flag in [flag for flag in verdict.flags if flag.name == name][:SHOWN_ROWS]:
            where = f"{flag.cell}: " if flag.cell else ""
            yield f"{where}{flag.detail}{f' As sent: {flag.sent}' if flag.sent else ''}"


def _faults(verdict: Verdict, severity: str) -> Iterator[dict[str, str | None]]:
    """What is wrong with the first rows by what it is about: the check, the column where it is one, and the words."""
    for outcome in verdict.outcomes:
        if not outcome.success and outcome.severity == severity:
            told = [flag for flag in verdict.flags if flag.name == outcome.name][:SHOWN_ROWS]
            for flag in told:
                yield {"check": outcome.name, "column": flag.column_name, "detail": flag.detail}
            if not told:
                yield {"check": outcome.name, "column": None, "detail": outcome.message}


def in_words(submission: Submission, *, dry_run: bool = False) -> Iterator[str]:
    """What became of a file, a line at a time, for whoever sent it."""
    result = submission.result
    rows = f"{result.rows_read:,} {'row' if result.rows_read == 1 else 'rows'}"
    aside = f"{result.rows_loaded:,} of " if result.rows_refused else ""
    yield {
        "accepted": f"Accepted from {result.source}: {aside}{rows} {'would be loaded' if dry_run else 'loaded'}.",
        "unchanged": f"Unchanged: the store already holds everything in this file ({rows}).",
        "refused": f"Refused: nothing was changed. {rows} read from {result.source}.",
    }[result.status]
    for outcome in sorted(result.verdict.outcomes, key=lambda it: _ORDER.index(it.severity)):
        if not outcome.success:
            yield from _failure(outcome, result.verdict)
    if result.status == "accepted" and not dry_run and any(_is_warned(outcome) for outcome in result.verdict.outcomes):
        yield "  What was warned about: `impact export warnings --to warnings.csv`."
    for note in result.notes:
        yield f"  note: {note}"
    if submission.workbook:
        yield f"Every row concerned, with its reason: {submission.workbook}"


def _is_warned(outcome: Outcome) -> bool:
    return not outcome.success and outcome.severity == "warning"


def _failure(outcome: Outcome, verdict: Verdict) -> Iterator[str]:
    yield f"  {outcome.severity}: {outcome.name}: {outcome.message}"
    if outcome.severity != "critical":
        return
    told = [flag for flag in verdict.flags if flag.name == outcome.name]
    for flag in told[:SHOWN_ROWS]:
        yield f"      {f'{flag.cell}: ' if flag.cell else ''}{flag.detail}"
    if len(told) > SHOWN_ROWS:
        yield f"      and {len(told) - SHOWN_ROWS:,} more"
