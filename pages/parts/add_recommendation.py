"""Putting one recommendation on record by hand, where a workbook would be too much."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import streamlit as st

from data.places import short_names
from data.taxonomies import terms
from indicators.series.reading import records
from indicators.wording import dated
from pages.parts import recommendation_data, store
from pages.parts.gate_worker import gate_worker
from pages.parts.say_so import sent

SOURCE = "recommendations"
_ANSWERS = {"": "No answer yet", "accept": "Accepted", "part": "Accepted in part", "reject": "Not accepted"}


def add_recommendation(authority_code: str) -> None:
    """The quiet link that opens the form; today only, because nothing is entered into the past."""
    if store.view().as_known_on or store.view().preview_id:
        return
    gate_worker().warm()
    if st.button("Add a recommendation", type="tertiary", key="add-recommendation"):
        _ask(authority_code)


@st.dialog("Add a recommendation")
def _ask(authority_code: str) -> None:
    challenges = {"": "None on record", **_challenges(authority_code)}
    text = st.text_area("What was recommended", max_chars=2000, help="No names of people.")
    challenge = st.selectbox("At which challenge", list(challenges), format_func=challenges.__getitem__)
    areas = st.multiselect("Area", [name for name, _ in terms("self_assessment_areas")])
    statements = dict(terms("quality_statements"))
    quality = st.multiselect("Quality statement", list(statements), format_func=statements.__getitem__)
    expert = st.checkbox("Raised by an expert by experience")
    owner = st.text_input("Owner", max_chars=120, help="A role or a body, never a person's name.")
    due = st.date_input("Due", value=None, format="DD/MM/YYYY")
    answer = st.selectbox("Answer", list(_ANSWERS), format_func=_ANSWERS.__getitem__)
    why = st.text_input("Why not, or why in part", max_chars=1000) if answer in ("part", "reject") else ""
    if not st.button("Put it on record", type="primary"):
        return
    if not text.strip():
        st.error("Say what was recommended.")
        return
    taken = {each.recommendation_id for each in recommendation_data.recommendations_to(authority_code)}
    row = {
        "recommendation_id": free_id(authority_code, taken), "authority_code": authority_code,
        "challenge_id": challenge, "text": " ".join(text.split()), "areas": "; ".join(areas),
        "quality_statements": "; ".join(quality),
        "raised_by_expert": "yes" if expert else "", "response": answer, "response_reason": why,
        "owner_role": owner,
        "due_on": due,
    }  # fmt: skip
    if faults := sent(SOURCE, row, "director"):
        st.error("Not saved. " + " ".join(faults))
    else:
        st.rerun()


def free_id(authority_code: str, taken: Collection[str]) -> str:
    """An id nothing on record carries: the authority's name and the next number."""
    slug = "-".join(short_names()[authority_code].lower().split())
    return next(name for number in range(1, len(taken) + 2) if (name := f"{slug}-own-{number}") not in taken)


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
