"""One recommendation in words: how it stands, what is on record about it, and everything said of it since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from indicators.recommendations import standing
from indicators.recommendations.entry import SPEAKERS
from indicators.recommendations.recommendation import Event, Recommendation
from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, day, sentence, typographic

ANSWERS = {"accept": "Accepted", "part": "Accepted in part", "reject": "Not accepted"}
DIRECTIONS = {"increase": "expected to go up", "decrease": "expected to go down"}


@dataclass(frozen=True)
class Link:
    """A measure a recommendation is expected to move: its construct and name, and in words which way, when and why.

    `when` says since which day the expectation is on record.
    """

    construct: str
    name: str
    expected: str
    why: str
    when: str
    illustrative: bool


def stands(each: Recommendation, today: date) -> str:
    """How it stands, in one or two sentences."""
    since = f" since {day(each.since_on)}" if each.since_on else ""
    if each.status == "proposed":
        return "**No answer is on record yet.**" + (f" Due {day(each.current_due_on)}." if each.current_due_on else "")
    when = standing.dates(each)
    if when.startswith(each.label):
        # A state that says its own day: done, or ended otherwise.
        who = " The council says so; the peers have not looked yet." if each.status == "done" else ""
        return f"**{each.label}**{when.removeprefix(each.label)}.{who}"
    label = standing.label(each, today)
    said = f" **{label.words}.**" if label and (each.late or each.silent or each.undated) else ""
    return f"**{each.label}**{since}.{said} {when}."


def facts(each: Recommendation, statements: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What is on record about it, a word and a sentence each; what is not on record is said where it matters."""
    answer = ANSWERS.get(each.response, "")
    why = f": {each.response_reason}" if each.response_reason else ""
    named = [typographic(statements.get(name, name)) for name in each.quality_statements]
    found = (
        ("Area", typographic("; ".join(each.areas))),
        ("Quality statement", "; ".join(named)),
        ("Priority", each.priority),
        ("Raised by", "An expert by experience" if each.raised_by_expert else ""),
        ("Answer", f"{answer}{why}"),
        ("What will be done", each.action),
        ("Owner", each.owner_role or "No owner on record"),
        ("Due", _due(each)),
        ("Note", each.note),
    )
    return tuple((word, typographic(text)) for word, text in found if text)


def events(each: Recommendation) -> tuple[tuple[Event, str], ...]:
    """Everything said of it, newest first, each with the state before it in words; empty where that is the same."""
    before = pairwise((None, *each.history))
    told = [(event, _from(last, event)) for last, event in before if event]
    return tuple(reversed(told))


def since(each: Recommendation, seen: int) -> str:
    """What has been said since somebody had read so many events: for whoever is about to say something too."""
    new = each.history[seen:]
    told = "; ".join(f"{event.label} from {day(event.effective_on)}, {_speaker(event)}" for event in new)
    made = "entry has" if len(new) == 1 else "entries have"
    return f"{count(len(new)).capitalize()} {made} been made meanwhile: {told}."


def links(rows: pd.DataFrame) -> tuple[Link, ...]:
    """The measures it is expected to move, from the rows of `recommendation_links`."""
    return tuple(
        Link(
            row["construct"],
            typographic(row["short_title"]),
            f"{DIRECTIONS[row['direction']]}{_lag(row['lag_months'])}",
            sentence(typographic(row["why"])),
            f"On record since {day(row['linked_on'].date())}.",
            bool(row["illustrative"]),
        )
        for row in records(rows)
    )


def table(each: Recommendation) -> Table:
    """One row an event, oldest first."""
    head = ("From", "State", "Who said so", "Recorded", "Comment", "Evidence", "New due date", "Reason")
    rows = tuple(
        (
            day(event.effective_on), event.label, SPEAKERS[event.actor_role], day(event.recorded_at.date()),
            event.comment or "–", event.evidence_title or event.evidence_url or "–",
            day(event.revised_due_on) if event.revised_due_on else "–", event.reason or "–",
        )
        for event in each.history
    )  # fmt: skip
    return Table("Everything said about it, oldest first.", head, rows)


def csv(each: Recommendation) -> str:
    """The events with ISO dates; the made-up ones say so in their column."""
    rows = [
        {
            "recommendation_id": each.recommendation_id, "status": event.status, "effective_on": event.effective_on,
            "recorded_at": event.recorded_at, "actor_role": event.actor_role, "comment": event.comment,
            "evidence_title": event.evidence_title, "evidence_url": event.evidence_url,
            "revised_due_on": event.revised_due_on, "reason": event.reason, "illustrative": event.illustrative,
        }
        for event in each.history
    ]  # fmt: skip
    return as_csv(pd.DataFrame(rows))


def _speaker(event: Event) -> str:
    who = SPEAKERS[event.actor_role]
    return f"said by {who[:1].lower()}{who[1:]}"


def _from(before: Event | None, event: Event) -> str:
    if before is None or before.status == event.status:
        return ""
    return f"from {before.label[:1].lower()}{before.label[1:]}"


def _due(each: Recommendation) -> str:
    if each.current_due_on is None:
        return "No due date on record"
    moves = [event for event in each.history if event.revised_due_on]
    if each.due_on is None or each.due_on == each.current_due_on:
        return day(each.current_due_on)
    times = f", moved {'once' if len(moves) == 1 else f'{count(len(moves))} times'}" if moves else ""
    return f"{day(each.current_due_on)}, first set for {day(each.due_on)}{times}"


def _lag(months: Any) -> str:
    if pd.isna(months):
        return ""
    how_many = int(months)
    return f" after {count(how_many)} {'month' if how_many == 1 else 'months'}"
