"""Recommendations for tests, as short as a test can say them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from data.places import place_table
from indicators.recommendations.recommendation import Event, Recommendation

TODAY = date(2025, 11, 24)
LABELS = dict(place_table("states")[["state", "label"]].itertuples(index=False))
PLAIN = Recommendation(
    recommendation_id="coventry-1", reference="1", authority_code="E08000026", challenge_id="coventry-2025",
    when="14 to 16 January 2025", challenge_start_on=date(2025, 1, 14), challenge_end_on=date(2025, 1, 16),
    challenge_published_on=date(2025, 3, 20), text="Agree how progress is measured.",
    areas=("Performance and experience",), quality_statements=("learning",), priority="", raised_by_expert=None,
    response="accept", response_reason="", action="", owner_role="Head of performance", due_on=None,
    current_due_on=None, status="proposed", label="Proposed", since_on=None, status_by="",
    last_event_on=date(2025, 3, 20), is_open=False, late=False, due_soon=False, undated=False, silent=False,
    awaiting_verification=False, indicators=(), source_url="", note="", illustrative=False, history=(),
)  # fmt: skip


def said(status: str, on: date, **more: Any) -> Event:
    """One event, said on the day from which it is so."""
    plain = Event(
        status=status, label=LABELS[status], effective_on=on,
        recorded_at=datetime(on.year, on.month, on.day, tzinfo=UTC), actor_role="host",
        comment="", evidence_title="", evidence_url="", revised_due_on=None, reason="",
        is_statement=False, illustrative=False,
    )  # fmt: skip
    return replace(plain, **more)


def asked(*history: Event, **more: Any) -> Recommendation:
    """A recommendation in the state its last event says, with whatever else a test says of it."""
    given: dict[str, Any] = {"history": history}
    if history:
        status = history[-1].status
        since = next(event for at, event in enumerate(history) if all(e.status == status for e in history[at:]))
        given |= {
            "status": status,
            "label": LABELS[status],
            "since_on": since.effective_on,
            "last_event_on": history[-1].effective_on,
            "is_open": status in ("accepted", "part_accepted", "planned", "in_progress", "paused", "reopened"),
            "awaiting_verification": status == "done",
        }
    if "due_on" in more:
        given["current_due_on"] = more["due_on"]
    return replace(PLAIN, **{**given, **more})
