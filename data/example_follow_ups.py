"""The formal follow-ups of the illustrative set: held some days after they were due, signed and frozen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from data.chance import Chance
from data.example_life import Row
from data.follow_up_record import HORIZONS, Content, Signatures, signed

# Days from the due day until a follow-up is held; some hosts let it wait.
PROMPT, LATE, HELD_LATE = 15, 120, 0.2
SIGNED_WITHIN = 14
ASKED_LIVED_EXPERIENCE, AGREES = 0.4, 0.8
FINISHED = ("done", "verified", "sustained", "lapsed")
OPEN = ("accepted", "part_accepted", "planned", "in_progress", "paused", "reopened")
RECHECKS = {"sustained": "in_place", "lapsed": "lapsed"}
HOST, LEAD = "Director of adult social services", "Director of the lead reviewing authority"
HOST_VIEWS = {
    "done": "All teams work this way now.",
    "in_progress": "Under way, and spoken of at every board.",
    "planned": "Starts once the new system is there.",
}
LEAD_VIEWS = {
    "done": "To be looked at before the next follow-up.",
    "verified": "Seen in case files and heard from staff.",
    "sustained": "Still there, and staff speak of it unasked.",
    "lapsed": "The form is still there; nobody could say when it was last used.",
}
# No data: what is made up was made from none.
DATA_ID = "0" * 16


def records(made: Mapping[str, Sequence[Row]], chance: Chance) -> bytes:
    """The signed records of all made-up challenges, one after another, by day held."""
    told: dict[str, list[Row]] = {}
    for event in made["status_events"]:
        told.setdefault(event["recommendation_id"], []).append(event)
    found = [
        record
        for visit in made["challenges"]
        for record in _of_challenge(
            visit,
            [row for row in made["recommendations"] if row["challenge_id"] == visit["challenge_id"]],
            told,
            chance,
        )
    ]
    return b"".join(sent for _, sent in sorted(found))


def months_later(when: date, months: int) -> date:
    """The same day so many months later; the last of the month where it has no such day."""
    count = when.year * 12 + when.month - 1 + months
    first, following = (date((count + more) // 12, (count + more) % 12 + 1, 1) for more in (0, 1))
    return min(first + timedelta(days=when.day - 1), following - timedelta(days=1))


def _of_challenge(
    visit: Row, asked: Sequence[Row], told: Mapping[str, list[Row]], chance: Chance
) -> Iterator[tuple[str, bytes]]:
    which = {name: visit[name] for name in ("challenge_id", "authority_code", "start_on", "end_on", "date_precision")}
    for months in HORIZONS:
        due = months_later(date.fromisoformat(visit["end_on"]), months)
        held = due + timedelta(days=chance.below(LATE if chance.happens(HELD_LATE) else PROMPT))
        items = [item for row in asked if (item := _item(row, told[row["recommendation_id"]], held, months, chance))]
        signed_on = held + timedelta(days=chance.below(SIGNED_WITHIN))
        if items:
            content = Content(which, months, due.isoformat(), held.isoformat(), items, illustrative=True)
            yield held.isoformat(), signed(content, Signatures(signed_on.isoformat(), HOST, LEAD, DATA_ID))


def _item(row: Row, told: Sequence[Row], held: date, months: int, chance: Chance) -> dict[str, object] | None:
    """What is frozen of one recommendation; None where it is neither open nor finished."""
    by_then = [event for event in told if event["effective_on"] <= held.isoformat()]
    status = by_then[-1]["status"] if by_then else ""
    if status not in (*OPEN, *FINISHED):
        return None
    evidence = [event["evidence_title"] for event in by_then if event.get("evidence_title")]
    lived = chance.happens(AGREES) if chance.happens(ASKED_LIVED_EXPERIENCE) else None
    return {
        "recommendation_id": row["recommendation_id"], "reference": row["reference"], "text": row["text"],
        "status_before": status, "agreed_status": status, "recheck": RECHECKS.get(status) if months >= 12 else None,
        "host_view": HOST_VIEWS.get(status), "lead_view": LEAD_VIEWS.get(status),
        "evidence_title": evidence[-1] if evidence else None, "lived_experience_agrees": lived,
    }  # fmt: skip
