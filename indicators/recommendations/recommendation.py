"""One recommendation: what was asked, what was answered, how it stands, and everything said about it since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.wording import dated, plain, sentence, typographic


@dataclass(frozen=True)
class Event:
    """What was said about a recommendation on one occasion.

    `effective_on` is the day from which it was so, `recorded_at` when it was said (UTC). A statement says how things
    stood, and steps before it may be unrecorded.
    """

    status: str
    label: str
    effective_on: date
    recorded_at: datetime
    actor_role: str
    comment: str
    evidence_title: str
    evidence_url: str
    revised_due_on: date | None
    reason: str
    is_statement: bool
    illustrative: bool


@dataclass(frozen=True)
class Recommendation:
    """One recommendation as it stands on a day; the words for what follows from its state are those of the contract.

    Attributes
    ----------
    when
        When its challenge was, in words.
    due_on, current_due_on
        The due date first set, and the one that holds now; None without one.
    since_on
        When it came into its state; None if nothing was ever said.
    history
        Everything said about it by that day, oldest first.
    """

    recommendation_id: str
    reference: str
    authority_code: str
    challenge_id: str
    when: str
    challenge_start_on: date | None
    challenge_end_on: date | None
    challenge_published_on: date | None
    text: str
    areas: tuple[str, ...]
    quality_statements: tuple[str, ...]
    priority: str
    raised_by_expert: bool | None
    response: str
    response_reason: str
    action: str
    owner_role: str
    due_on: date | None
    current_due_on: date | None
    status: str
    label: str
    since_on: date | None
    status_by: str
    last_event_on: date
    is_open: bool
    late: bool
    due_soon: bool
    undated: bool
    silent: bool
    awaiting_verification: bool
    indicators: tuple[str, ...]
    source_url: str
    note: str
    illustrative: bool
    history: tuple[Event, ...]


def compute(rows: pd.DataFrame, events: pd.DataFrame) -> tuple[Recommendation, ...]:
    """The recommendations of `recommendation_list`, in its order, each with its events from `status_history`."""
    said: dict[str, list[Event]] = defaultdict(list)
    for row in records(events):
        said[row["recommendation_id"]].append(_event(row))
    return tuple(_recommendation(row, tuple(said[row["recommendation_id"]])) for row in records(rows))


def _recommendation(row: Mapping[Hashable, Any], history: tuple[Event, ...]) -> Recommendation:
    start, end = _date(row["challenge_start_on"]), _date(row["challenge_end_on"])
    words = (
        "reference", "challenge_id", "priority", "response", "response_reason", "action", "owner_role", "status_by",
        "source_url", "note",
    )  # fmt: skip
    flags = ("is_open", "late", "due_soon", "undated", "silent", "awaiting_verification", "illustrative")
    given: dict[str, Any] = {name: _text(row[name]) for name in words} | {name: bool(row[name]) for name in flags}
    return Recommendation(
        recommendation_id=row["recommendation_id"],
        authority_code=row["authority_code"],
        when=dated(start, end, _text(row["challenge_precision"]) or "none"),
        challenge_start_on=start,
        challenge_end_on=end,
        challenge_published_on=_date(row["challenge_published_on"]),
        text=typographic(sentence(plain(row["text"]))),
        areas=tuple(row["areas"]),
        quality_statements=tuple(row["quality_statements"]),
        raised_by_expert=None if pd.isna(row["raised_by_expert"]) else bool(row["raised_by_expert"]),
        due_on=_date(row["due_on"]),
        current_due_on=_date(row["current_due_on"]),
        status=row["status"],
        label=row["state_label"],
        since_on=_date(row["since_on"]),
        last_event_on=row["last_event_on"].date(),
        indicators=tuple(row["indicators"]),
        history=history,
        **given,
    )


def _event(row: Mapping[Hashable, Any]) -> Event:
    return Event(
        status=row["status"],
        label=row["state_label"],
        effective_on=row["effective_on"].date(),
        recorded_at=row["recorded_at"].to_pydatetime(),
        actor_role=row["actor_role"],
        comment=_text(row["comment"]),
        evidence_title=_text(row["evidence_title"]),
        evidence_url=_text(row["evidence_url"]),
        revised_due_on=_date(row["revised_due_on"]),
        reason=_text(row["reason"]),
        is_statement=bool(row["is_statement"]),
        illustrative=bool(row["illustrative"]),
    )


def _date(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""
