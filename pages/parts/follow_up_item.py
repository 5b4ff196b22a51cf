"""One recommendation in a follow-up: what host and lead say of it, and the state both agree on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace

import streamlit as st

from data.sources import follow_ups
from indicators.follow_up import walk
from indicators.follow_up.schedule import FollowUp
from indicators.follow_up.walk import RECHECKS, Item
from pages.parts import blocks, choices, drafts, follow_up_data
from pages.parts.drafts import Form
from pages.parts.say_so import send

_AGREES = {"": "Nobody asked them", "yes": "They agree", "no": "They do not agree"}
_NO_NAMES = "It is frozen with the record. No names, e-mail addresses or numbers of people."


def draw_item(found: FollowUp, items: Sequence[Item], wanted: str) -> None:
    """The form about one recommendation, and the ways to the one before and after it."""
    at = next(at for at, item in enumerate(items) if item.recommendation_id == wanted)
    item = items[at]
    before = items[at - 1].recommendation_id if at else ""
    after = items[at + 1].recommendation_id if at + 1 < len(items) else ""
    ways = [f"[The whole list]({choices.here(item='')})"]
    ways += [f"[The one before]({choices.here(item=before)})"] if before else []
    ways += [f"[The next one]({choices.here(item=after)})"] if after else []
    blocks.anchored_head("item", f"{at + 1} of {len(items)}: {item.text.removesuffix('.')}", "")
    there = choices.address("my-recommendations", recommendation=wanted)
    now = follow_up_data.labels()[item.status_before]
    blocks.paragraphs([f"On record: **{now}**. [Everything about it]({there})"], "body")
    form = drafts.form(f"follow-up-{found.challenge_id}-{found.months}-{wanted}")
    drafts.draw_saved(form.name)
    with st.container(key="follow-up-item"):
        said = _ask(form, found, item)
        if st.button("Save and go on" if after else "Save", type="primary", key="save-item"):
            _save(form, found, said, after)
        form.draw_refusal()
        form.keep()
    blocks.paragraphs([" · ".join(ways)], "ways")


def _ask(form: Form, found: FollowUp, item: Item) -> Item:
    left, right = st.columns(2, gap="large")
    with left:
        item = _ask_state(form, found, item)
        title = form.ask("evidence_title", st.text_input, "What shows it", item.evidence_title, max_chars=300,
                         placeholder="Report, policy, audit")  # fmt: skip
        url = form.ask("evidence_url", st.text_input, "Link to it", item.evidence_url, max_chars=1000,
                       placeholder="https://")  # fmt: skip
        agrees = "" if item.lived_experience_agrees is None else "yes" if item.lived_experience_agrees else "no"
        agrees = form.ask("lived_experience_agrees", st.selectbox, "People with lived experience", agrees,
                          options=list(_AGREES), format_func=_AGREES.__getitem__)  # fmt: skip
    with right:
        host = form.ask("host_view", st.text_area, "What the council says", item.host_view, max_chars=1000,
                        help=_NO_NAMES)  # fmt: skip
        lead = form.ask("lead_view", st.text_area, "What the lead of the peers says", item.lead_view, max_chars=1000,
                        help=_NO_NAMES)  # fmt: skip
    return replace(
        item, host_view=" ".join(host.split()), lead_view=" ".join(lead.split()), evidence_title=title.strip(),
        evidence_url=url.strip(), lived_experience_agrees={"": None, "yes": True, "no": False}[agrees],
    )  # fmt: skip


def _ask_state(form: Form, found: FollowUp, item: Item) -> Item:
    """What both agree on: how far it is, or, of what was verified, whether it lasted."""
    labels = follow_up_data.labels()
    if walk.is_asked_again(item.status_before, found.months):
        recheck = form.ask("recheck", st.selectbox, "Is it still in place?", item.recheck, options=["", *RECHECKS],
                           format_func=lambda each: RECHECKS.get(each, "Not agreed yet"))  # fmt: skip
        return replace(
            item, recheck=recheck, agreed_status=walk.state_after(item.status_before, recheck) if recheck else ""
        )
    states = walk.may_be_agreed(item.status_before, follow_up_data.ways())
    agreed = form.ask(
        "agreed_status", st.selectbox, "The state both agree on", item.agreed_status, options=["", *states],
        format_func=lambda each: "Not agreed yet" if not each else
        f"Still {labels[each].lower()}" if each == item.status_before else labels[each],
    )  # fmt: skip
    return replace(item, agreed_status=agreed)


def _save(form: Form, found: FollowUp, said: Item, after: str) -> None:
    if wrong := walk.missing(said, follow_up_data.ways()):
        form.refuse({column: [text] for column, text in wrong.items()})
        st.rerun()
    columns = [column.name for column in follow_ups.TEMPLATE.tables[1].columns]
    agrees = {None: "", True: "yes", False: "no"}[said.lived_experience_agrees]
    whole = {**asdict(said), "challenge_id": found.challenge_id, "horizon_months": str(found.months),
             "lived_experience_agrees": agrees}  # fmt: skip
    if send(form, follow_ups.NAME, {name: whole[name] for name in columns}, "lead", "**Saved.**") and after:
        choices.choose("item", after)
    st.rerun()
