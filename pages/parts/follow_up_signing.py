"""The end of a follow-up: each side signs the same text, and with the second signature it is frozen."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from data.errors import ImpactError
from data.follow_up_record import Content, Signatures, signed
from data.sources import follow_ups
from indicators.follow_up import signing
from indicators.follow_up.schedule import FollowUp
from indicators.follow_up.signing import SIDES
from indicators.follow_up.walk import Item
from pages.parts import blocks, choices, drafts, follow_up_data, store
from pages.parts.gate_worker import gate_worker
from pages.parts.say_so import send

_FIRST = {"host": "Director of adult social services", "lead": "Lead of the reviewing peers"}
_ROLES = {"host": "director", "lead": "lead"}


def draw_signing(found: FollowUp, items: Sequence[Item], record: Mapping[str, Any] | None) -> None:
    """What is missing, or both signatures."""
    blocks.anchored_head("sign", "Sign", "Both sign the same text. With the second signature it is frozen.")
    if lacking := signing.missing(found, items):
        blocks.paragraphs(list(lacking), "body")
        return
    content = signing.content(found, follow_up_data.challenge(found), items)
    sha256 = content.sha256()
    if record and record["content_sha256"] == sha256:
        blocks.paragraphs(["Nothing differs from the signed record yet."], "body")
        return
    rows = store.rows("follow_up_signed", challenge_id=found.challenge_id, horizon_months=found.months)
    given = signing.signatures(rows, sha256)
    if signing.lapsed(rows, sha256):
        blocks.paragraphs(["**What was agreed has changed since somebody signed.** Both sign again."], "said")
    for side, column in zip(SIDES, st.columns(2, gap="large"), strict=True):
        with column:
            _draw_side(found, side, content, given, record)
    told = "Until people sign in here, nobody checks who signs: say the role truly."
    blocks.paragraphs([f"Fingerprint of what is signed: {sha256}", told], "source fingerprint")
    if len(given) == len(SIDES):
        _freeze(found, content, given, record)


def _draw_side(
    found: FollowUp, side: str, content: Content, given: Mapping[str, str], record: Mapping[str, Any] | None
) -> None:
    if side in given:
        blocks.paragraphs([f"**Signed for {SIDES[side]}** by: {given[side]}."], "body")
        return
    form = drafts.form(f"sign-{side}-{found.challenge_id}-{found.months}")
    with st.container(key=f"sign-{side}"):
        role = form.ask("signer_role", st.text_input, f"Who signs for {SIDES[side]}", _FIRST[side], max_chars=200,
                        help="A role, never a name.")  # fmt: skip
        if st.button(f"Sign for {SIDES[side]}", type="primary", key=f"sign-{side}-button", disabled=not role.strip()):
            # Better refused before anybody has signed than after both have.
            if refused := _asked(found, content, {"host": role, "lead": role}, record, "check"):
                form.refuse({"": refused})
                st.rerun()
            row = {"challenge_id": found.challenge_id, "horizon_months": str(found.months), "side": side,
                   "signer_role": role.strip(), "content_sha256": content.sha256()}  # fmt: skip
            send(form, follow_ups.NAME, row, _ROLES[side], "**Signed.**")
            st.rerun()
        form.draw_refusal()


def _freeze(found: FollowUp, content: Content, given: Mapping[str, str], record: Mapping[str, Any] | None) -> None:
    """Load the record both have signed; if that is refused, both signatures stand and it can be tried again."""
    with st.spinner("Freezing the record."):
        refused = _asked(found, content, given, record, "load")
    if refused:
        st.error("Both have signed, and the record was refused. " + " ".join(refused))
        st.button("Try again", key="freeze-again")
        return
    choices.choose("amend", "")
    st.rerun()


def _asked(
    found: FollowUp, content: Content, given: Mapping[str, str], record: Mapping[str, Any] | None, what: str
) -> list[str]:
    """Have the gate check or load the record as signed today; returns what is wrong with it."""
    data_id = store.opened().info.data_id
    amends = record["sha256"] if record else None
    sent = signed(content, Signatures(date.today().isoformat(), given["host"], given["lead"], data_id, amends))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{found.challenge_id}-{found.months}-months.json"
        path.write_bytes(sent)
        request = {"do": what, "file": str(path), "source": "follow_up_records", "actor_role": "lead"}
        try:
            answer = gate_worker().ask(request, lambda _what, _share: None)[-1]
        except ImpactError as error:
            return [str(error)]
    return list(dict.fromkeys(answer["failures"])) if answer["status"] == "refused" else []
