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
from pages.parts import blocks, drafts
from pages.parts.drafts import Form
from pages.parts.gate_worker import gate_worker
from pages.parts.say_so import send

SOURCE = "status_events"
# In whose name a load is made, until people sign in.
ROLES = {"host": "director", "lead": "lead", "expert_by_experience": "lead"}


def draw_saved(shown: Recommendation) -> None:
    """That the event just recorded is saved."""
    drafts.draw_saved(_name(shown))


def draw_form(shown: Recommendation, today: date) -> None:
    """The form; what was typed stays until it is saved, whatever the gate, somebody else or a lost connection does."""
    gate_worker().warm()
    with st.container(key="record-event"):
        blocks.anchored_head("record", "Record what happened", "It is added to the history; nothing is overwritten.")
        form = drafts.form(_name(shown))
        form.values.setdefault(_SEEN, len(shown.history))
        draft = _draft(shown, form, today)
        if draft is None:
            return
        if form.is_back and entry.is_on_record(draft, shown.history):
            _saved(form, draft)
        if st.button("Save", type="primary", key="save-event"):
            _save(shown, draft, form)
        form.draw_refusal()
        form.keep()


def _save(shown: Recommendation, draft: Draft, form: Form) -> None:
    if entry.is_on_record(draft, shown.history):
        _saved(form, draft)
    if wrong := entry.faults(draft, shown.status, _moves()):
        form.refuse({column: [text] for column, text in wrong.items()})
        st.rerun()
    seen = form.values[_SEEN]
    if len(shown.history) > seen:
        form.values[_SEEN] = len(shown.history)
        st.warning(
            f"{one.since(shown, seen)} What you wrote is still here: look at it again, and save it if it stands."
        )
        return
    row = {"recommendation_id": shown.recommendation_id, **asdict(draft)}
    if send(form, SOURCE, row, ROLES[draft.actor_role], _done(draft)):
        st.rerun()
    st.rerun()


def _saved(form: Form, draft: Draft) -> None:
    drafts.saved(form.name, _done(draft))
    st.rerun()


def _done(draft: Draft) -> str:
    assert draft.effective_on
    return f"**Saved.** {_labels()[draft.status]} from {day(draft.effective_on)}."


def _draft(shown: Recommendation, form: Form, today: date) -> Draft | None:
    """The fields that matter for the state chosen; None where nothing can follow."""
    left, right = st.columns(2, gap="large")
    with left:
        speaker = form.ask("actor_role", st.selectbox, "Who says so", next(iter(SPEAKERS)), options=list(SPEAKERS),
                           format_func=SPEAKERS.__getitem__, on_change=form.forgive)  # fmt: skip
        states = entry.can_follow(shown.status, speaker, _moves())
        if not states:
            blocks.paragraphs(["Nothing can follow from their side."], "small")
            return None
        status = form.ask("status", st.selectbox, "State", states[0], options=list(states),
                          format_func=lambda state: _choice(state, shown), on_change=form.forgive)  # fmt: skip
        first = shown.challenge_start_on or date(2000, 1, 1)
        effective = form.ask("effective_on", st.date_input, "From which day", today, min_value=min(first, today),
                             max_value=today, format="DD/MM/YYYY")  # fmt: skip
        moved = None
        if entry.takes_due_date(status):
            moved = form.ask("revised_due_on", st.date_input, "New due date, if it moves",
                             format="DD/MM/YYYY")  # fmt: skip
    with right:
        comment = form.ask("comment", st.text_area, "What there is to say", "", max_chars=2000, hint=_NO_NAMES)
        title = url = ""
        if entry.asks_for_evidence(status, _moves()) or status in ("verified", "sustained"):
            title = form.ask("evidence_title", st.text_input, "What shows it", "", max_chars=300,
                             placeholder="Report, policy, audit")  # fmt: skip
            url = form.ask("evidence_url", st.text_input, "Link to it", "", max_chars=1000, placeholder="https://")
        reason = ""
        if status != shown.status or moved:
            reason = form.ask("reason", st.text_input, "Reason", "", max_chars=1000, hint=_WHEN_ASKED)
    return Draft(status, effective, speaker, comment.strip(), title.strip(), url.strip(), moved, reason.strip())


def _name(shown: Recommendation) -> str:
    return f"event-{shown.recommendation_id}"


# How many events its writer has seen, kept with what they write.
_SEEN = "seen"
_NO_NAMES = "Everybody in the region reads this: no names, e-mail addresses or telephone numbers."
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
