"""How a recommendation stands: which counts it is in, how much it asks for attention, and the one label it wears."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from indicators.recommendations.recommendation import Event, Recommendation
from indicators.wording import day, days

DONE = ("done", "verified", "sustained")
VERIFIED = ("verified", "sustained")
CLOSED = ("rejected", "lapsed", "moved", "superseded", "not_achieved")
Tone = Literal["attention", "quiet", "own", "better", "worse"]


@dataclass(frozen=True)
class Count:
    """One number at the top of the page: its name in addresses, its words, its rule in few words, and who is in it."""

    name: str
    label: str
    rule: str
    holds: Callable[[Recommendation], bool]


COUNTS = (
    Count("done", "Done", "the council says so", lambda each: each.status in DONE),
    Count("verified", "Verified", "of the done, by the reviewing peers", lambda each: each.status in VERIFIED),
    Count("late", "Late", "past the due date and not done", lambda each: each.late),
    Count("silent", "Silent", "open, and no update for 90 days", lambda each: each.silent),
    Count("undated", "Undated", "open, and no due date after 30 days", lambda each: each.undated),
    Count("due_soon", "Due soon", "open, and due within 60 days", lambda each: each.due_soon),
    Count("to_verify", "To be verified", "done, not yet seen by the peers", lambda each: each.awaiting_verification),
)
# What is in none of the counts above, so that every recommendation can be found under a name.
REST = (
    Count("open", "Open", "accepted, and not done", lambda each: each.is_open),
    Count("unanswered", "No answer yet", "on record, without an answer", lambda each: each.status == "proposed"),
    Count("closed", "Closed, not done", "not accepted, moved, given up or lapsed", lambda each: each.status in CLOSED),
)
LISTS = {each.name: each for each in (*COUNTS, *REST)}


@dataclass(frozen=True)
class Label:
    """The one label a row wears: words, and how loud they are."""

    words: str
    tone: Tone


def made_up(each: Recommendation) -> bool:
    """Whether how it stands rests on anything made up: the recommendation itself, or something said about it."""
    return each.illustrative or any(event.illustrative for event in each.history)


def attention(each: Recommendation, today: date) -> tuple[int, int]:
    """The place of a recommendation among those that need attention: late, silent, undated, due soon, to be verified.

    Within the late and the silent the longest comes first, within those due soon the soonest.
    """
    names = ("late", "silent", "undated", "due_soon", "to_verify", "open", "unanswered", "done")
    at = next((at for at, name in enumerate(names) if LISTS[name].holds(each)), len(names))
    since = (each.current_due_on, each.last_event_on, None, each.current_due_on, each.since_on)
    return at, -_days(since[at], today) if at < len(since) else 0


def label(each: Recommendation, today: date) -> Label | None:
    """What is most worth saying of it beside its state; None where the state says all."""
    if each.late:
        return Label(f"Late by {days(_days(each.current_due_on, today))}", "attention")
    if each.silent:
        return Label(f"Silent for {days(_days(each.last_event_on, today))}", "quiet")
    if each.undated:
        return Label("Undated", "quiet")
    if each.due_soon:
        left = -_days(each.current_due_on, today)
        return Label(f"Due in {days(left)}" if left else "Due today", "own")
    if each.awaiting_verification:
        return Label("Waiting to be verified", "quiet")
    if each.status in VERIFIED and each.since_on:
        return Label(f"{each.label} {day(each.since_on)}", "better")
    if each.status == "lapsed" and each.since_on:
        return Label(f"Lapsed {day(each.since_on)}", "worse")
    return None


def dates(each: Recommendation) -> str:
    """Its due date, or when and how it ended, in one line."""
    if each.status in DONE:
        return _done(each)
    if each.status in CLOSED:
        moved = said_last(each, each.status)
        why = f": {_lower(moved.reason)}" if moved and moved.reason else ""
        return f"{each.label}{f' {day(each.since_on)}' if each.since_on else ''}{why}"
    if each.status == "proposed":
        return f"No answer on record{f'. Due {_due(each)}' if each.current_due_on else ''}"
    return f"Due {_due(each)}" if each.current_due_on else "No due date"


def said_last(each: Recommendation, status: str) -> Event | None:
    """The event by which it last came into a state."""
    found = None
    for before, event in zip((None, *each.history), each.history, strict=False):
        if event.status == status and (before is None or before.status != status):
            found = event
    return found


def _done(each: Recommendation) -> str:
    done = said_last(each, "done")
    if done is None:
        return "The day it was done is not on record"
    text = f"Done {day(done.effective_on)}"
    if each.current_due_on is None:
        return text
    over = _days(each.current_due_on, done.effective_on)
    if over > 0:
        return f"{text}, {days(over)} after its due date"
    return f"{text}, on its due date" if over == 0 else f"{text}, before its due date"


def _due(each: Recommendation) -> str:
    assert each.current_due_on is not None
    text = day(each.current_due_on)
    moved = each.due_on is not None and each.due_on != each.current_due_on
    return f"{text}, first set for {day(each.due_on)}" if moved and each.due_on else text


def _days(since: date | None, until: date) -> int:
    return (until - since).days if since else 0


def _lower(text: str) -> str:
    """A reason as the end of a sentence; an abbreviation keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
