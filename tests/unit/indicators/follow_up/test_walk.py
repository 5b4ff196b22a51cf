"""What is gone through, what may be agreed, and what has to be said for it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from data.places import place_table
from indicators.follow_up import walk
from indicators.follow_up.walk import Item, Ways, items, may_be_agreed, missing, state_after

MOVES = place_table("moves")
WAYS = Ways(
    MOVES.groupby("from_state")["to_state"].agg(list).to_dict(),
    MOVES.dropna(subset="asks").set_index("to_state")["asks"].to_dict(),
)
NOTE = {"host_view": "Used by all.", "lead_view": None, "evidence_title": None, "evidence_url": None,
        "agreed_status": "done", "recheck": None, "lived_experience_agrees": True}  # fmt: skip


def asked(*states: tuple[str, bool]) -> pd.DataFrame:
    return pd.DataFrame(
        {"recommendation_id": [f"r-{at}" for at in range(len(states))], "reference": None, "text": "Do it.",
         "status": [state for state, _ in states], "is_open": [is_open for _, is_open in states]}
    )  # fmt: skip


def notes(**by_id: dict[str, Any]) -> pd.DataFrame:
    rows = [{"recommendation_id": name.replace("_", "-"), **note} for name, note in by_id.items()]
    return pd.DataFrame(rows, columns=["recommendation_id", *NOTE])


def item(before: str = "in_progress", agreed: str = "", **more: Any) -> Item:
    return Item("r-1", "", "Do it.", before, agreed, **more)


def test_what_is_open_or_finished_is_gone_through_and_nothing_else():
    states = [("proposed", False), ("in_progress", True), ("done", False), ("rejected", False), ("lapsed", False),
              ("moved", False)]  # fmt: skip
    found = items(asked(*states), notes(r_1=NOTE), {})
    assert [(each.recommendation_id, each.status_before, each.agreed_status) for each in found] == [
        ("r-1", "in_progress", "done"), ("r-2", "done", ""), ("r-4", "lapsed", ""),
    ]  # fmt: skip
    assert (found[0].host_view, found[0].lead_view, found[0].lived_experience_agrees) == ("Used by all.", "", True)
    assert found[1].lived_experience_agrees is None


def test_an_amendment_begins_with_what_was_signed():
    signed = {"r-0": {**NOTE, "status_before": "planned", "lived_experience_agrees": None}}
    (kept,) = items(asked(("done", False)), notes(), signed)
    assert (kept.status_before, kept.agreed_status, kept.host_view) == ("planned", "done", "Used by all.")
    (changed,) = items(asked(("done", False)), notes(r_0={**NOTE, "agreed_status": "in_progress"}), signed)
    assert (changed.status_before, changed.agreed_status) == ("planned", "in_progress")


@pytest.mark.parametrize(
    ("before", "may", "may_not"),
    [
        (
            "accepted",
            {"accepted", "planned", "done", "verified", "moved"},
            {"sustained", "lapsed", "proposed", "rejected"},
        ),
        ("done", {"done", "verified", "reopened"}, {"sustained", "lapsed"}),
        ("verified", {"verified", "reopened", "in_progress"}, {"sustained", "lapsed", "accepted"}),
    ],
)
def test_what_may_be_agreed(before, may, may_not):
    found = may_be_agreed(before, WAYS)
    assert found[0] == before
    assert len(found) == len(set(found))
    assert may <= set(found)
    assert not may_not & set(found)


def test_only_what_was_verified_is_asked_again_and_only_later():
    assert walk.is_asked_again("verified", 12)
    assert walk.is_asked_again("lapsed", 24)
    assert not walk.is_asked_again("verified", 6)
    assert not walk.is_asked_again("done", 12)


@pytest.mark.parametrize(
    ("recheck", "state"),
    [("in_place", "sustained"), ("lapsed", "lapsed"), ("partly", "verified"), ("overtaken", "verified")],
)
def test_the_state_follows_from_what_is_found(recheck, state):
    assert state_after("verified", recheck) == state


@pytest.mark.parametrize(
    ("made", "fields"),
    [
        (item(agreed="done"), ["evidence_title"]),
        (item(agreed="done", evidence_title="Audit"), []),
        (item(agreed="done", host_view="It was said in a meeting"), []),
        (item(agreed="moved"), ["host_view"]),
        (item(agreed="moved", lead_view="Carried on elsewhere"), []),
        (item("done", "done"), []),
        (item(), []),
        (item(evidence_url="www.example.org"), ["evidence_url"]),
    ],
)
def test_what_is_missing(made, fields):
    assert list(missing(made, WAYS)) == fields
