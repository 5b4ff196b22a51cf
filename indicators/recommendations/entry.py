"""What somebody is about to say of a recommendation: which states can follow, and what is missing from a draft.

The gate judges every event by the same table of moves; this says it beside the field, before anything is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from indicators.recommendations.recommendation import Event
from indicators.recommendations.ribbon import OPEN

SPEAKERS = {
    "host": "The council",
    "lead": "The lead of the reviewing peers",
    "expert_by_experience": "An expert by experience",
}


class Move(NamedTuple):
    """One line of the table of moves; `judged_by` is empty where anybody may say so, `asks` where nothing is asked."""

    from_state: str
    to_state: str
    judged_by: str
    asks: str


@dataclass(frozen=True)
class Draft:
    """An event before it is sent; the words of the template's columns."""

    status: str
    effective_on: date | None
    actor_role: str
    comment: str = ""
    evidence_title: str = ""
    evidence_url: str = ""
    revised_due_on: date | None = None
    reason: str = ""


def can_follow(now: str, actor_role: str, moves: Sequence[Move]) -> tuple[str, ...]:
    """The states somebody can say a recommendation came into; the one it is in first, as a note on progress.

    A recommendation without an answer can get no note: there is nothing to go on with yet.
    """
    led = [move.to_state for move in moves if move.from_state == now and move.judged_by in ("", actor_role)]
    return (*(() if now == "proposed" else (now,)), *led)


def is_on_record(draft: Draft, history: Iterable[Event]) -> bool:
    """Whether the very same has been said already, as it was if only the answer to saving it was lost."""
    said = _said(draft)
    return any(_said(event) == said for event in history)


def _said(of: Draft | Event) -> tuple[object, ...]:
    words = (of.comment, of.evidence_title, of.evidence_url, of.reason)
    return (of.status, of.effective_on, of.actor_role, of.revised_due_on, *(" ".join(text.split()) for text in words))


def takes_due_date(status: str) -> bool:
    """Whether a due date still means anything in a state."""
    return status in OPEN


def asks_for_evidence(status: str, moves: Sequence[Move]) -> bool:
    """Whether coming into a state has to be shown by something."""
    return any(move.to_state == status and move.asks == "evidence" for move in moves)


def faults(draft: Draft, now: str, moves: Sequence[Move]) -> Mapping[str, str]:
    """What is missing from a draft, in words, by the field that would mend it."""
    found: dict[str, str] = {}
    if draft.effective_on is None:
        found["effective_on"] = "Say from which day it is so."
    if draft.evidence_url and not draft.evidence_url.startswith(("https://", "http://")):
        found["evidence_url"] = "A link begins with https://."
    if draft.reason:
        return found
    if draft.status == now:
        if not (draft.comment or draft.revised_due_on or draft.evidence_title):
            found["comment"] = "Nothing new is said yet: write a line, or choose another state."
    elif any(move.to_state == draft.status and move.asks == "reason" for move in moves):
        found["reason"] = "Say why."
    elif asks_for_evidence(draft.status, moves) and not (draft.evidence_title or draft.evidence_url):
        found["evidence_title"] = "Name what shows it, or say below why nothing does."
    if draft.revised_due_on:
        found["reason"] = "Say why the due date moves."
    return found
