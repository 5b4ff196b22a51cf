"""Putting one recommendation on record by hand, where a workbook would be too much."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from data.places import short_names
from data.taxonomies import terms
from indicators.series.reading import records
from indicators.wording import dated
from pages.parts import drafts, store
from pages.parts.drafts import Form
from pages.parts.gate_worker import gate_worker
from pages.parts.say_so import sent_off

SOURCE = "recommendations"
_ANSWERS = {"": "No answer yet", "accept": "Accepted", "part": "Accepted in part", "reject": "Not accepted"}


def add_recommendation(authority_code: str) -> None:
    """The quiet link that opens the form; today only, because nothing is entered into the past."""
    if store.view().as_known_on or store.view().preview_id:
        return
    gate_worker().warm()
    drafts.draw_saved(_name(authority_code))
    if st.button("Add a recommendation", type="tertiary", key="add-recommendation"):
        _ask(authority_code)


@st.dialog("Add a recommendation", on_dismiss="rerun")
def _ask(authority_code: str) -> None:
    form = drafts.form(_name(authority_code))
    row = _row(form, authority_code)
    if st.button("Put it on record", type="primary"):
        wrong = {} if row["text"] else {"text": ["Say what was recommended."]}
        sent_off(form, SOURCE, row, "director", "**Saved.** It is in the list.", wrong)
    form.draw_refusal()
    form.keep()


def _row(form: Form, authority_code: str) -> dict[str, str | date | None]:
    challenges = {"": "None on record", **_challenges(authority_code)}
    text = form.ask(
        "text",
        st.text_area,
        "What was recommended",
        "",
        max_chars=2000,
        hint="Everybody in the region reads this: no names of people.",
    )
    challenge = form.ask("challenge_id", st.selectbox, "At which challenge", "", options=list(challenges),
                         format_func=challenges.__getitem__)  # fmt: skip
    areas = form.ask("areas", st.multiselect, "Area", [], options=[name for name, _ in terms("self_assessment_areas")])
    statements = dict(terms("quality_statements"))
    quality = form.ask("quality_statements", st.multiselect, "Quality statement", [], options=list(statements),
                       format_func=statements.__getitem__)  # fmt: skip
    expert = form.ask("raised_by_expert", st.checkbox, "Raised by an expert by experience", False)
    owner = form.ask("owner_role", st.text_input, "Owner", "", max_chars=120,
                     hint="A role or a body, never a person's name.")  # fmt: skip
    due = form.ask("due_on", st.date_input, "Due", min_value=date(2000, 1, 1), format="DD/MM/YYYY")
    answer = form.ask("response", st.selectbox, "Answer", "", options=list(_ANSWERS), format_func=_ANSWERS.__getitem__)
    why = ""
    if answer in ("part", "reject"):
        why = form.ask("response_reason", st.text_input, "Why not, or why in part", "", max_chars=1000)
    return {
        "recommendation_id": own_id(authority_code, form.key), "authority_code": authority_code,
        "challenge_id": challenge, "text": " ".join(text.split()), "areas": "; ".join(areas),
        "quality_statements": "; ".join(quality), "raised_by_expert": "yes" if expert else "", "response": answer,
        "response_reason": why, "owner_role": owner, "due_on": due,
    }  # fmt: skip


def own_id(authority_code: str, key: str) -> str:
    """An id nothing on record carries, and the same each time one draft is sent: two people may add at once."""
    return f"{'-'.join(short_names()[authority_code].lower().split())}-own-{key}"


def _name(authority_code: str) -> str:
    return f"recommendation-{authority_code}"


def _challenges(authority_code: str) -> dict[str, str]:
    """When each challenge on record was, in words, by its id; newest first."""
    rows = records(store.rows("recorded_challenges", authority_code=authority_code))
    return {
        row["challenge_id"]: dated(
            None if pd.isna(row["start_on"]) else row["start_on"].date(),
            None if pd.isna(row["end_on"]) else row["end_on"].date(),
            row["date_precision"],
        )
        for row in reversed(rows)
    }
