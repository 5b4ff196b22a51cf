"""A signed follow-up: the record as it was frozen, its fingerprint, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from data.follow_up_record import fingerprint_found
from indicators.follow_up import frozen, sentences
from indicators.follow_up.schedule import FollowUp
from indicators.follow_up.signing import SIDES
from indicators.wording import day
from pages.parts import blocks, choices, follow_up_data, recommendation_data, shown_tables, store
from pages.parts.blocks import words


def draw_signed(found: FollowUp) -> None:
    """The view of a signed follow-up."""
    record = follow_up_data.newest_record(found)
    assert record
    labels = follow_up_data.labels()
    asked = recommendation_data.recommendations_to(found.authority_code)
    now = {each.recommendation_id: each.status for each in asked if each.challenge_id == found.challenge_id}
    changed = frozen.changed(record, now)
    head, lead = sentences.signed(found, len(record["items"]), len(changed))
    blocks.opening(f"Follow-ups, {found.authority}", head, lead)
    _draw_signatures(record)
    blocks.section("As it was signed", "Later events never change it.")
    items = "".join(f"<li>{_line(item, labels, now)}</li>" for item in record["items"])
    st.html(f'<ul class="quiet-list">{items}</ul>')
    name = f"{found.challenge_id}-{found.months}-months"
    made_up = found.illustrative
    shown_tables.under("record", frozen.table(record, labels), lambda: frozen.csv(record, illustrative=made_up),
                       f"{name}.csv", wrapping=True)  # fmt: skip
    st.download_button(
        "Download the signed record", record["content"], f"{name}.json", "application/json", key="record-file",
        type="tertiary", on_click="ignore", help="It loads in another home, which checks its fingerprint.",
    )  # fmt: skip
    if not (store.view().as_known_on or store.view().preview_id):
        amend = choices.here(amend="yes")
        told = f"Something to put right? [Amend it]({amend}): both sign again, and both records stay."
        blocks.paragraphs([told], "body")


def _draw_signatures(record: Mapping[str, Any]) -> None:
    sent = str(record["content"])
    holds = fingerprint_found(sent.encode(), json.loads(sent)["record"]) == record["sha256"]
    told = "It holds: worked out again just now." if holds else "**It does not hold: the record has been changed.**"
    lines = [
        (f"For {SIDES['host']}", words(record["host_role"])),
        (f"For {SIDES['lead']}", words(record["lead_role"])),
        ("Signed", words(day(date.fromisoformat(record["signed_on"])))),
        ("Data", words(f"Made from data {record['data_id']}")),
        ("Fingerprint", f'{_mono(record["sha256"])} <span class="note">{words(told)}</span>'),
    ]
    if record["amends"]:
        lines.append(("Amends", _mono(record["amends"])))
    blocks.lines(lines)


def _mono(sha256: str) -> str:
    return f'<span class="fingerprint">{words(sha256)}</span>'


def _line(item: Mapping[str, Any], labels: Mapping[str, str], now: Mapping[str, str]) -> str:
    there = choices.address("my-recommendations", recommendation=item["recommendation_id"])
    status = now.get(item["recommendation_id"])
    since = f" Now: {labels[status]}." if status and status != item["agreed_status"] else ""
    told = frozen.views(item)
    quiet = f'<p class="small">{words(told)}</p>' if told else ""
    text = item["text"].removesuffix(".")
    return f"<p>{words(f'[{text}]({there}). {frozen.agreed(item, labels)}{since}')}</p>{quiet}"
