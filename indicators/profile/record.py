"""What is on record about one authority: its challenges, what was reported of them, its ratings, and other events.

Everything keeps the precision with which its date is known. Nothing is dated by guessing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

import pandas as pd

from indicators.series.figures import Series
from indicators.series.measure_words import grouped_codes
from indicators.series.reading import records
from indicators.wording import count, dated, listed, period, plain, sentence, typographic

Kind = Literal["challenge", "practice_review", "reported", "rating", "event", "counting"]
LATE = date.max


@dataclass(frozen=True)
class Entry:
    """One thing on record.

    Attributes
    ----------
    start, end, precision
        First and last day known, and how well: day, month, year or none. Without a date both are None.
    what
        In a sentence or two, with marks.
    note
        What has to be known about it, such as how its date was found.
    source_url
        Where it was published; empty where no page is named.
    challenge_id
        The challenge it is, if it is one.
    """

    kind: Kind
    start: date | None
    end: date | None
    precision: str
    what: str
    note: str
    source_url: str
    illustrative: bool
    challenge_id: str = ""

    @property
    def when(self) -> str:
        """The date in words, no more exactly than it is known."""
        return dated(self.start, self.end, self.precision)

    @property
    def dated(self) -> bool:
        """Whether it can be put on an axis of time."""
        return self.start is not None and self.precision != "none"


def compute(
    challenges: pd.DataFrame,
    practice_reviews: pd.DataFrame,
    reports: pd.DataFrame,
    ratings: pd.DataFrame,
    events: pd.DataFrame,
    measures: Iterable[Series],
) -> tuple[Entry, ...]:
    """Everything on record, oldest first, what has no date last.

    The frames are the rows of `recorded_challenges`, `recorded_practice_reviews`, `recorded_reports`,
    `recorded_ratings` and `recorded_events`; of the measures, only the breaks in how they are counted are used.
    """
    found = [
        *(
            replace(_entry(row, _challenge_kind(row), _challenge_words(row)), challenge_id=row["challenge_id"])
            for row in records(challenges)
        ),
        *(_entry(row, "practice_review", _review_words(row)) for row in records(practice_reviews)),
        *(_entry(row, "reported", _report_words(row)) for row in records(reports)),
        *(_entry(row, "rating", _rating_words(row)) for row in records(ratings)),
        *(_entry(row, "event", typographic(sentence(_text(row["title"])))) for row in records(events)),
        *_countings(measures),
    ]
    return tuple(sorted(found, key=lambda entry: (not entry.dated, entry.start or LATE)))


def _entry(row: Mapping[Hashable, Any], kind: Kind, what: str) -> Entry:
    start, end = _day(row["start_on"]), _day(row["end_on"])
    precision = row["date_precision"] if start else "none"
    known = precision != "none"
    return Entry(
        kind,
        start if known else None,
        (end or start) if known else None,
        precision,
        what,
        typographic(_text(row.get("note"))),
        _text(row["source_url"]),
        bool(row["illustrative"]),
    )


def _challenge_kind(row: Mapping[Hashable, Any]) -> Kind:
    return "practice_review" if row["kind"] == "practice_review" else "challenge"


def _challenge_words(row: Mapping[Hashable, Any]) -> str:
    parts = (_text(row["scope"]), _text(row["programme"]))
    return " ".join(typographic(sentence(part)) for part in parts if part)


def _review_words(row: Mapping[Hashable, Any]) -> str:
    return typographic(sentence(_text(row["summary"]) or "Case files and practice, ahead of a peer challenge"))


def _report_words(row: Mapping[Hashable, Any]) -> str:
    what, where, reported = (_text(row[column]) for column in ("kind", "forum", "reported"))
    # "Findings to Cabinet" has said already where they went.
    told = [part for part in ("" if where in what else where, reported) if part]
    said = [typographic(sentence(part)) for part in (what, ": ".join(told)) if part]
    if not pd.isna(row["actions_total"]):
        said.append(_actions(row))
    return " ".join(said)


def _actions(row: Mapping[Hashable, Any]) -> str:
    parts = [
        f"{int(row[column])} {words}"
        for column, words in (("actions_complete", "complete"), ("actions_in_progress", "in progress"))
        if not pd.isna(row[column])
    ]
    total = int(row["actions_total"])
    return f"{total} {'action' if total == 1 else 'actions'}{f': {listed(parts)}' if parts else ''}."


def _rating_words(row: Mapping[Hashable, Any]) -> str:
    """The overall rating and how the statements scored; for one that is awaited, when the assessors were there."""
    what = "Pilot assessment" if row["kind"] == "pilot" else "Assessment"
    on_site = _text(row["on_site"])
    rating = _text(row["rating"])
    if not rating:
        return f"{what}, result awaited.{f' Assessors on site: {on_site}.' if on_site else ''}"
    share = "" if pd.isna(row["score_pct"]) else f", {row['score_pct']:g}%"
    scores = [int(score) for score in row["scores"]] if _is_filled(row["scores"]) else []
    return f"{what}: **{typographic(rating)}**{share}.{_score_words(scores)}"


def _score_words(scores: list[int]) -> str:
    if not scores:
        return ""
    each = [f"{count(scores.count(score))} scored {score}" for score in sorted(set(scores), reverse=True)]
    n = len(scores)
    if len(each) == 1:
        which = "The one quality statement" if n == 1 else f"All {count(n)} quality statements"
        return f" {which} published scored {scores[0]} of 4."
    return f" Of {count(n)} quality statements published, {listed(each)} of 4."


def _countings(measures: Iterable[Series]) -> list[Entry]:
    """One entry per year from which measures with figures are counted in a new way."""
    codes: dict[date, list[str]] = {}
    for series in measures:
        for note in series.notes:
            counted_so = any(start >= note.period_start for start in series.periods)
            published = not series.measure.parent and not series.measure.is_local
            if note.kind == "hard" and counted_so and published:
                codes.setdefault(note.period_start, []).append(series.measure.code)
    return [
        Entry(
            "counting",
            start,
            start,
            "day",
            f"Measures {grouped_codes(found)} are counted in a new way from {period(start)}; each starts a new series."
            if len(found) > 1
            else f"Measure {found[0]} is counted in a new way from {period(start)}; it starts a new series.",
            "",
            "",
            illustrative=False,
        )
        for start, found in codes.items()
    ]


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else pd.Timestamp(cell).date()


def _text(cell: Any) -> str:
    """A cell's words. Whoever wrote them may not mark up the page: marks are taken out."""
    return plain(cell.strip()) if isinstance(cell, str) else ""


def _is_filled(cell: Any) -> bool:
    return cell is not None and not isinstance(cell, float) and len(cell) > 0
