"""A signed record in words: what was agreed of each recommendation, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from indicators.follow_up.walk import RECHECKS
from indicators.series.tables import Table, as_csv

_LIVED = {True: "People with lived experience agree.", False: "People with lived experience do not agree."}


def changed(record: Mapping[str, Any], now: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of recommendations that stand otherwise now than was signed."""
    ids = (item["recommendation_id"] for item in record["items"] if item["agreed_status"] != _now(item, now))
    return tuple(ids)


def _now(item: Mapping[str, Any], now: Mapping[str, str]) -> str:
    return now.get(item["recommendation_id"], item["agreed_status"])


def agreed(item: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """What was agreed of one, in a sentence or two."""
    before, after = labels[item["status_before"]], labels[item["agreed_status"]]
    if item["recheck"]:
        return f"Looked at again: **{RECHECKS[item['recheck']].lower()}**."
    if before == after:
        return f"Still **{after.lower()}**."
    return f"**{after}**, before {before.lower()}."


def views(item: Mapping[str, Any]) -> str:
    """What was said of one, and what shows it."""
    parts = [f"Council: {item['host_view']}"] if item["host_view"] else []
    parts += [f"Peers: {item['lead_view']}"] if item["lead_view"] else []
    if shown := item["evidence_title"] or item["evidence_url"]:
        link = item["evidence_url"]
        parts.append(f"Evidence: [{shown}]({link})." if link else f"Evidence: {shown}.")
    parts += [_LIVED[item["lived_experience_agrees"]]] if item["lived_experience_agrees"] is not None else []
    return " ".join(parts)


def table(record: Mapping[str, Any], labels: Mapping[str, str]) -> Table:
    """The record, to read."""
    rows = tuple(
        (item["text"], labels[item["status_before"]], agreed(item, labels).replace("**", ""), views(item) or "–")
        for item in record["items"]
    )
    return Table("As it was signed", ("Recommendation", "Before", "Agreed", "What was said"), rows)


def csv(record: Mapping[str, Any], *, illustrative: bool) -> str:
    """The record as a file: a row a recommendation, with the fingerprint of the whole."""
    frame = pd.DataFrame(record["items"])
    head = {
        "challenge_id": record["challenge"]["challenge_id"],
        "horizon_months": record["horizon_months"],
        "held_on": record["held_on"],
        "signed_on": record["signed_on"],
        "sha256": record["sha256"],
    }
    return as_csv(frame.assign(**head, illustrative=illustrative))
