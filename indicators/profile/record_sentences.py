"""What the public record says, and does not say, about the peer challenges of one authority."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from indicators.profile.record import Entry
from indicators.wording import count, day, listed

PROGRAMME = "http://wm-adass.org.uk/what-we-do/peer-challenge-programme/"
ALL_TOOK_PART = f"[WM ADASS says]({PROGRAMME}) that all 14 took part in every round"


def on_challenges(name: str, entries: Sequence[Entry], *, loaded: bool, complete_on: date | None = None) -> str:
    """The sentences on an authority's challenges, from real entries alone.

    Parameters
    ----------
    loaded
        Whether the store holds a record of challenges at all, of anybody.
    complete_on
        The day up to which the authority's or the region's list is declared to be complete.
    """
    real = [entry for entry in entries if not entry.illustrative]
    challenges = [entry for entry in real if entry.kind == "challenge"]
    dated = [entry for entry in challenges if entry.dated]
    if not loaded and not real:
        return "No record of peer challenges is loaded."
    if dated:
        return _dated(dated, len(challenges) - len(dated))
    if complete_on:
        return f"{name} had no peer challenge up to {day(complete_on)}, as its list is declared complete."
    return f"The public record dates no peer challenge of {name}{_undated(real)}. {ALL_TOOK_PART}."


def completeness(entries: Sequence[Entry], *, loaded: bool, complete_on: date | None = None) -> str:
    """How far the list of challenges can be trusted to be all of them."""
    if complete_on:
        return f"The list of peer challenges is declared complete up to {day(complete_on)}."
    if loaded and any(entry.kind == "challenge" and entry.dated and not entry.illustrative for entry in entries):
        return f"The record is what public pages say. {ALL_TOOK_PART}, so challenges are missing from it."
    return ""


def _dated(dated: Sequence[Entry], undated: int) -> str:
    if len(dated) == 1 and not undated:
        entry = dated[0]
        return f"The public record has one peer challenge, {'' if entry.precision == 'day' else 'in '}{entry.when}."
    each = [_one(entry) for entry in dated]
    if undated:
        each.append(f"{count(undated)} without a date")
    return f"The public record has {count(len(dated) + undated)} peer challenges: {listed(each)}."


def _one(entry: Entry) -> str:
    if entry.precision != "day":
        return f"one in {entry.when}"
    return f"one {'on' if entry.start == entry.end else 'from'} {entry.when}"


def _undated(real: Sequence[Entry]) -> str:
    """What the record has in place of a dated challenge."""
    parts = []
    for kind, one, many in (
        ("challenge", "challenge", "challenges"),
        ("practice_review", "practice review", "practice reviews"),
    ):
        if n := sum(entry.kind == kind and not entry.dated for entry in real):
            parts.append(f"{count(n)} {one if n == 1 else many}")
    return f"; it has {listed(parts)} without a date" if parts else ""
