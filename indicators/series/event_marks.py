"""Context events beside an authority's results: what else happened and may explain a change."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd

from indicators.series.challenge_marks import ChallengeMark
from indicators.series.figures import months_after
from indicators.series.reading import records
from indicators.wording import dated, plain, sentence, typographic

CALLED = {"other": "Event", "leadership": "New leadership"}


def compute(events: pd.DataFrame) -> tuple[ChallengeMark, ...]:
    """The rows of `recorded_events` as marks on an axis of time; one that has no end marks its start."""
    return tuple(
        ChallengeMark(start, _last(row, start), row["date_precision"], called(row["kind"]),
                      bool(row["illustrative"]), is_event=True)
        for row in records(events)
        if (start := _day(row["start_on"])) and row["date_precision"] != "none"
    )  # fmt: skip


def lines(events: pd.DataFrame) -> list[tuple[str, str]]:
    """When each event was, and what it was, in words; oldest first."""
    return [(_when(row), _what(row)) for row in records(events)]


def called(kind: str) -> str:
    """What a sort of event is called above a chart."""
    words = kind.replace("_", " ")
    return CALLED.get(words, words.capitalize())


def _last(row: Mapping[Hashable, Any], start: date) -> date:
    end = _day(row["end_on"])
    if end is not None and end >= start:
        return end
    months = {"month": 1, "year": 12}.get(row["date_precision"])
    return months_after(start, months) - timedelta(days=1) if months else start


def _when(row: Mapping[Hashable, Any]) -> str:
    return dated(_day(row["start_on"]), _day(row["end_on"]), row["date_precision"])


def _what(row: Mapping[Hashable, Any]) -> str:
    made_up = " (made up)" if row["illustrative"] else ""
    note = f" {sentence(_said(row['note']))}" if _said(row["note"]) else ""
    return f"**{called(row['kind'])}{made_up}.** {sentence(_said(row['title']))}{note}"


def _said(cell: Any) -> str:
    """A cell's words without marks: whoever wrote them may not mark up the page."""
    return typographic(plain(cell.strip())) if isinstance(cell, str) else ""


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else pd.Timestamp(cell).date()
