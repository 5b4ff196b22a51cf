"""What the page of follow-ups is drawn from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

import streamlit as st

from data.places import place_names, place_table, programme
from indicators.follow_up import schedule, walk
from indicators.follow_up.calendar_file import Entry, calendar_file
from indicators.follow_up.schedule import FollowUp
from indicators.follow_up.walk import Item, Ways
from indicators.series.reading import records
from pages.parts import recommendation_data, store
from pages.parts.store import View


def follow_ups() -> tuple[FollowUp, ...]:
    """Every formal follow-up of the 14, by day due."""
    return _follow_ups(store.view(), store.today())


@st.cache_resource(max_entries=20, show_spinner=False)
def _follow_ups(looked_at: View, as_at: date) -> tuple[FollowUp, ...]:
    return schedule.compute(store.rows("follow_up_list", of=looked_at, as_at=as_at))


def names() -> dict[str, str]:
    """The 14 authorities by code, A to Z."""
    of = place_names()
    return dict(sorted(((code, of[code]) for code in programme()), key=lambda pair: pair[1]))


def one_kind(every: Sequence[FollowUp]) -> tuple[tuple[FollowUp, ...], int]:
    """Either what is on record or what is made up, never both; and how many there are of the other kind."""
    real = tuple(each for each in every if not each.illustrative)
    examples = tuple(each for each in every if each.illustrative)
    if examples and (not real or st.query_params.get("example") == "yes"):
        return examples, len(real)
    return real, len(examples)


def newest_record(found: FollowUp) -> Mapping[str, Any] | None:
    """The signed record that holds, as its file says it, with `sha256`, `content`, `recorded_at`; None without one."""
    rows = records(store.rows("signed_record", challenge_id=found.challenge_id, horizon_months=found.months))
    newest = next((row for row in rows if row["is_newest"]), None)
    if newest is None:
        return None
    whole = json.loads(newest["content"])["record"]
    return {**whole, **{name: newest[name] for name in ("sha256", "content", "recorded_at")}}


def items(found: FollowUp, record: Mapping[str, Any] | None) -> tuple[Item, ...]:
    """What is gone through, with what was said of each so far; an amendment begins with what its record says."""
    notes = store.rows("follow_up_notes", challenge_id=found.challenge_id, horizon_months=found.months)
    signed = {item["recommendation_id"]: item for item in record["items"]} if record else {}
    as_at = min(found.held_on or store.today(), store.today())
    asked = recommendation_data.rows_of(found.authority_code, store.view(), as_at)
    return walk.items(asked[asked["challenge_id"] == found.challenge_id], notes, signed)


def challenge(found: FollowUp) -> dict[str, str | None]:
    """The challenge as a record names it."""
    row = records(store.rows("challenge_found", challenge_id=found.challenge_id))[0]
    return {
        "challenge_id": found.challenge_id,
        "authority_code": found.authority_code,
        "start_on": row["start_on"].date().isoformat(),
        "end_on": row["end_on"].date().isoformat(),
        "date_precision": row["date_precision"],
    }


def calendar(due: Sequence[FollowUp], site: str) -> str:
    """The follow-ups as a calendar file; `site` is the address of the product, which its links lead to, if known."""
    entries = [
        Entry(
            each.challenge_id, each.authority, each.months, each.due_on, due_is_day=each.due_is_day,
            illustrative=each.illustrative,
            address=site and f"{site}/follow-up?{urlencode({'challenge': each.challenge_id, 'months': each.months})}",
        )
        for each in due
    ]  # fmt: skip
    return calendar_file(entries, now=datetime.now(UTC))


def site() -> str:
    """The address the product is open under; empty where nobody says."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


@st.cache_resource(show_spinner=False)
def ways() -> Ways:
    """How recommendations move."""
    table = place_table("moves")
    asks = table.dropna(subset="asks")
    return Ways(
        table.groupby("from_state")["to_state"].agg(list).to_dict(),
        dict(zip(asks["to_state"], asks["asks"], strict=True)),
    )


@st.cache_resource(show_spinner=False)
def labels() -> dict[str, str]:
    """States by id, as they are read."""
    table = place_table("states")
    return dict(zip(table["state"], table["label"], strict=True))
