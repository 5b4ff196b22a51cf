"""Saying what has happened to a recommendation: a form that sends one status event through the gate."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import streamlit as st

from data.places import place_table
from indicators.recommendations import entry, one
from indicators.recommendations.entry import SPEAKERS, Draft, Move
from indicators.recommendations.recommendation import Recommendation
from indicators.wording import day
from pages.parts import blocks
from pages.parts.gate_worker import gate_worker
from pages.parts.say_so import sent

SOURCE = "status_events"
# In whose name a load is made, until people sign in.
ROLES = {"host": "director", "lead": "lead", "expert_by_experience": "lead"}
_SAVED, _HOW_MANY = "event-saved", "events-saved"


def draw_saved() -> None:
    """That the event just recorded is saved."""
    if text := st.session_state.pop(_SAVED, ""):
        st.html(f'<p class="said" role="status">{blocks.words(text)}</p>')


def draw_form(shown: Recommendation, today: date) -> None:
    """The form; what was typed stays until it is saved, whatever the gate or somebody else says meanwhile."""
    gate_worker().warm()
    # Saved, the form begins anew under another name: a browser keeps what it holds under the same one.
    key = f"event-{shown.recommendation_id}-{st.session_state.get(_HOW_MANY, 0)}"
    seen = st.session_state.setdefault(f"{key}-seen", len(shown.history))
    with st.container(key="record-event"):
        blocks.anchored_head("record", "Record what happened", "It is added to the history; nothing is overwritten.")
        draft = _draft(shown, key, today)
        if draft is None:
            return
        wrong = entry.faults(draft, shown.status, _moves()) if st.session_state.get(f"{key}-tried") else {}
        for text in wrong.values():
            st.html(f'<p class="fault" role="alert">{blocks.words(text)}</p>')
        if st.button("Save", type="primary", key=f"{key}-save"):
            _save(shown, draft, key, seen)


def _save(shown: Recommendation, draft: Draft, key: str, seen: int) -> None:
    st.session_state[f"{key}-tried"] = True
    if entry.faults(draft, shown.status, _moves()):
        st.rerun()
    if len(shown.history) > seen:
        st.session_state[f"{key}-seen"] = len(shown.history)
        st.warning(
            f"{one.since(shown, seen)} What you wrote is still here: look at it again, and save it if it stands."
        )
        return
    row = {"recommendation_id": shown.recommendation_id, **asdict(draft)}
    faults = sent(SOURCE, row, ROLES[draft.actor_role])
    if faults:
        st.error("Not saved. " + " ".join(faults))
        return
    st.session_state[_HOW_MANY] = st.session_state.get(_HOW_MANY, 0) + 1
    assert draft.effective_on
    st.session_state[_SAVED] = f"**Saved.** {_labels()[draft.status]} from {day(draft.effective_on)}."
    st.rerun()


def _draft(shown: Recommendation, key: str, today: date) -> Draft | None:
    """The fields that matter for the state chosen; None where nothing can follow."""
    left, right = st.columns(2, gap="large")
    with left:
        speaker = st.selectbox("Who says so", list(SPEAKERS), format_func=SPEAKERS.__getitem__, key=f"{key}-who")
        states = entry.can_follow(shown.status, speaker, _moves())
        if not states:
            blocks.paragraphs(["Nothing can follow from their side."], "small")
            return None
        status = st.selectbox("State", states, format_func=lambda state: _choice(state, shown), key=f"{key}-state")
        first = shown.challenge_start_on or date(2000, 1, 1)
        effective = st.date_input(
            "From which day", value=today, min_value=min(first, today), max_value=today, format="DD/MM/YYYY",
            key=f"{key}-day",
        )  # fmt: skip
        moved = None
        if entry.takes_due_date(status):
            moved = st.date_input("New due date, if it moves", value=None, format="DD/MM/YYYY", key=f"{key}-due")
    with right:
        comment = st.text_area("What there is to say", max_chars=2000, key=f"{key}-comment", help=_NO_NAMES)
        title = url = ""
        if entry.asks_for_evidence(status, _moves()) or status in ("verified", "sustained"):
            title = st.text_input(
                "What shows it", max_chars=300, key=f"{key}-title", placeholder="Report, policy, audit"
            )
            url = st.text_input("Link to it", max_chars=1000, key=f"{key}-url", placeholder="https://")
        reason = ""
        if status != shown.status or moved:
            reason = st.text_input("Reason", max_chars=1000, key=f"{key}-reason", help=_WHEN_ASKED)
    return Draft(status, effective, speaker, comment.strip(), title.strip(), url.strip(), moved, reason.strip())


_NO_NAMES = "Everybody in the region reads this. No names, e-mail addresses or numbers of people."
_WHEN_ASKED = "Needed where work stops without being done, a due date moves, or nothing shows that it is done."


def _choice(state: str, shown: Recommendation) -> str:
    return f"Still {_labels()[state].lower()}: a note" if state == shown.status else _labels()[state]


@st.cache_resource(show_spinner=False)
def _moves() -> tuple[Move, ...]:
    table = place_table("moves").fillna("")
    return tuple(Move(*row) for row in table[list(Move._fields)].itertuples(index=False))


@st.cache_resource(show_spinner=False)
def _labels() -> dict[str, str]:
    table = place_table("states")
    return dict(zip(table["state"], table["label"], strict=True))
