"""What host and lead go through in a formal follow-up: each recommendation, what was said, what may be agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.series.reading import records
from indicators.wording import plain, sentence, typographic

# What was finished is gone through as well as what is open: done has to be seen, verified has to last.
FINISHED = ("done", "verified", "sustained", "lapsed")
ASKED_AGAIN = ("verified", "sustained", "lapsed")
# What is found when something is looked at again; the state follows from it, or stays.
RECHECKS = {
    "in_place": "Still in place",
    "partly": "Partly in place",
    "lapsed": "No longer in place",
    "overtaken": "Overtaken by something else",
}
_STATE_AFTER = {"in_place": "sustained", "lapsed": "lapsed"}
_ONLY_LATER = ("sustained", "lapsed")


@dataclass(frozen=True)
class Item:
    """One recommendation in a follow-up.

    Attributes
    ----------
    status_before
        The state it was in on the day of the follow-up.
    agreed_status, recheck
        What both agreed; empty while they have not.
    lived_experience_agrees
        None where nobody asked people with lived experience.
    """

    recommendation_id: str
    reference: str
    text: str
    status_before: str
    agreed_status: str = ""
    recheck: str = ""
    host_view: str = ""
    lead_view: str = ""
    evidence_title: str = ""
    evidence_url: str = ""
    lived_experience_agrees: bool | None = None


@dataclass(frozen=True)
class Ways:
    """How recommendations move: the states each state can become, and what coming into a state asks for."""

    lead_to: Mapping[str, Sequence[str]]
    asks: Mapping[str, str]


def items(asked: pd.DataFrame, notes: pd.DataFrame, signed: Mapping[str, Mapping[str, Any]]) -> tuple[Item, ...]:
    """Every open or finished recommendation of a challenge, with what was said of it.

    Parameters
    ----------
    asked
        The rows of `recommendation_list` of the challenge, as of the day of the follow-up.
    notes
        The rows of `follow_up_notes`.
    signed
        What the record that is being amended says of each, by id; empty where none is.
    """
    said = {row["recommendation_id"]: row for row in records(notes)}
    found = []
    for row in records(asked):
        name, frozen = row["recommendation_id"], signed.get(row["recommendation_id"], {})
        if frozen or row["is_open"] or row["status"] in FINISHED:
            told = _told(said.get(name) or frozen)
            reference = row["reference"] if isinstance(row["reference"], str) else ""
            text = typographic(sentence(plain(row["text"])))
            found.append(Item(name, reference, text, str(frozen.get("status_before") or row["status"]), **told))
    return tuple(found)


def _told(row: Mapping[Any, Any]) -> dict[str, Any]:
    words = ("agreed_status", "recheck", "host_view", "lead_view", "evidence_title", "evidence_url")
    found: dict[str, Any] = {name: row.get(name) if isinstance(row.get(name), str) else "" for name in words}
    agrees = row.get("lived_experience_agrees")
    return {**found, "lived_experience_agrees": None if agrees is None or pd.isna(agrees) else bool(agrees)}


def is_asked_again(status_before: str, months: int) -> bool:
    """Whether the question is not how far it is, but whether it lasted."""
    return months >= 12 and status_before in ASKED_AGAIN


def state_after(status_before: str, recheck: str) -> str:
    """The state that follows from looking at something again."""
    return _STATE_AFTER.get(recheck, status_before)


def may_be_agreed(status_before: str, ways: Ways) -> tuple[str, ...]:
    """The states both can agree on: the one it is in, and every one that leads on from it, whatever lies between."""
    found = [status_before]
    for state in found:
        found += [to for to in ways.lead_to.get(state, ()) if to not in (*found, *_ONLY_LATER)]
    return tuple(found)


def missing(item: Item, ways: Ways) -> Mapping[str, str]:
    """What has to be said before an item can be agreed on, by the field that would mend it."""
    found: dict[str, str] = {}
    if item.evidence_url and not item.evidence_url.startswith(("https://", "http://")):
        found["evidence_url"] = "A link begins with https://."
    if not item.agreed_status or item.agreed_status == item.status_before:
        return found
    asks, explained = ways.asks.get(item.agreed_status), item.host_view or item.lead_view
    if asks == "evidence" and not (item.evidence_title or item.evidence_url or explained):
        found["evidence_title"] = "Name what shows it, or say beside it why nothing does."
    if asks == "reason" and not explained:
        found["host_view"] = "Say why."
    return found
