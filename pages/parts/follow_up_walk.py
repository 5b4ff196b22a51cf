"""One formal follow-up while it is arranged, held and gone through, up to both signatures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from data.sources import follow_ups
from indicators.follow_up import sentences
from indicators.follow_up.schedule import FollowUp
from indicators.follow_up.walk import RECHECKS, Item
from indicators.series.reading import records
from pages.parts import blocks, choices, drafts, fill_in, follow_up_data, store
from pages.parts.blocks import Html, words
from pages.parts.follow_up_item import draw_item
from pages.parts.follow_up_signing import draw_signing
from pages.parts.gate_worker import gate_worker

_ARRANGING = follow_ups.TEMPLATE.tables[0]


def draw_walk(found: FollowUp) -> None:
    """The view of a follow-up that is not signed, or whose record is being amended."""
    record = follow_up_data.newest_record(found)
    items = follow_up_data.items(found, record)
    may_write = not (store.view().as_known_on or store.view().preview_id)
    said = "Amending the record" if record else ""
    blocks.opening(f"Follow-ups, {found.authority}", *sentences.of_one(found, items, store.today()))
    if said:
        back = choices.here(amend="", item="")
        blocks.paragraphs(
            [f"The signed record stays as it is. What you change here becomes a record of its own. [Leave it]({back})"],
            "said",
        )
    if may_write:
        gate_worker().warm()
        _draw_arranging(found)
    if not items:
        _draw_nothing(found)
        return
    wanted, _ = choices.in_address("item", [item.recommendation_id for item in items])
    if wanted and may_write:
        draw_item(found, items, wanted)
        return
    _draw_list(items, may_write=may_write)
    if may_write:
        draw_signing(found, items, record)


def _draw_arranging(found: FollowUp) -> None:
    which = {"challenge_id": found.challenge_id, "horizon_months": str(found.months)}
    with st.container(key="arranging", horizontal=True):
        for label, only in (("Arrange another day", ("due_on", "reason")), ("Say when it was held", ("held_on",))):
            with st.container():
                drafts.draw_saved(fill_in.name_of(label, which))
                if st.button(label, type="tertiary", key=f"fill-{label}"):
                    fill_in.ask(
                        label, follow_ups.NAME, _ARRANGING, which, "lead", only, at_last=partial(_arranged, found)
                    )  # fmt: skip


def _arranged(found: FollowUp) -> dict[str, str]:
    """What is on record of its days by now, which the form leaves as it is where it does not ask for it."""
    rows = store.rows(
        "follow_up_arranged", of=store.newest(), challenge_id=found.challenge_id, horizon_months=found.months
    )
    return {
        name: "" if pd.isna(cell) else cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)
        for name, cell in (records(rows) or [{}])[0].items()
    }


def _draw_list(items: Sequence[Item], *, may_write: bool) -> None:
    blocks.section("What is gone through", "One at a time; the state both agree on stands at the end of each line.")
    first = next((item for item in items if not item.agreed_status), items[0])
    if may_write:
        blocks.paragraphs([f"[Go through them]({choices.here(item=first.recommendation_id)})"], "body")
    st.html(f'<ul class="quiet-list">{"".join(f"<li><p>{_line(item, may_write)}</p></li>" for item in items)}</ul>')


def _line(item: Item, may_write: bool) -> Html:
    labels = follow_up_data.labels()
    text = item.text.removesuffix(".")
    named = f"[{text}]({choices.here(item=item.recommendation_id)})" if may_write else text
    agreed = RECHECKS.get(item.recheck) or labels.get(item.agreed_status, "")
    now = labels[item.status_before]
    return words(f"{named}. {now}; " + (f"agreed: **{agreed}**." if agreed else "not gone through yet."))


def _draw_nothing(found: FollowUp) -> None:
    there = choices.address("my-recommendations", authority=found.authority_code, challenge=found.challenge_id)
    blocks.boxes(
        [
            (
                "What would make this appear",
                f"Recommendations of this challenge that the host has accepted. [See what is on record]({there}).",
            )
        ]
    )
