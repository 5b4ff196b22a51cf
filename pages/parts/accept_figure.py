"""Commenting on an unusual figure: the comment goes through the gate like every change, and then stands beside it."""

from __future__ import annotations

import csv
import tempfile
from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from data.errors import ImpactError
from data.periods import short_label
from data.sources.accepted_figures import HEADER
from indicators.wording import period
from pages.parts import store
from pages.parts.gate_worker import gate_worker
from pages.parts.roles import choose_role


def draw_acceptance(authority_code: str, name: str, construct: str) -> None:
    """A quiet link for each figure of an authority that awaits a comment; nothing when none does."""
    # What is said today belongs to what is published today.
    if store.view().as_known_on or store.view().preview_id:
        return
    waiting = store.rows("open_warnings", authority_code=authority_code, construct=construct)
    for start, warnings in waiting.groupby("period_start", sort=False):
        year = period(pd.Timestamp(str(start)).date())
        label = f"Comment on the figure for {year}"
        if st.button(label, key=f"accept-{construct}-{authority_code}-{year}", type="tertiary"):
            _ask(name, year, warnings)


def draw_comment_link(authority_code: str, name: str, construct: str, start: date, key: str) -> None:
    """The link to comment on one figure, beside what is said of it."""
    if store.view().as_known_on or store.view().preview_id:
        return
    waiting = store.rows("open_warnings", authority_code=authority_code, construct=construct)
    warnings = waiting[waiting["period_start"] == pd.Timestamp(start)]
    if not warnings.empty and st.button("Comment on it", key=f"accept-{key}", type="tertiary"):
        _ask(name, period(start), warnings)


@st.dialog("Let an unusual figure stand")
def _ask(name: str, year: str, warnings: pd.DataFrame) -> None:
    st.write(f"{name}, {year}. {' '.join(dict.fromkeys(warnings['detail']))}")
    role = choose_role("accept-role")
    comment = st.text_area(
        "Why does the figure stand?",
        max_chars=500,
        help="Everybody in the region reads this beside the figure. No names, e-mail addresses or numbers of people.",
    )
    if st.button("Save the comment", type="primary"):
        # The first comment after a start waits for the checks to be loaded.
        with st.spinner("Checking the comment. The first one takes about ten seconds."):
            fault = _save(warnings, comment, role)
        if fault:
            st.error(fault)
        else:
            st.rerun()


def _save(warnings: pd.DataFrame, comment: str, role: str) -> str:
    """Load the comment; returns what was wrong with it, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "accepted-figures.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(HEADER)
            for row in warnings.itertuples():
                words = " ".join(comment.split())
                out.writerow([row.authority_code, row.indicator, short_label(row.period_start), row.name, words])
        request = {"do": "load", "file": str(path), "actor_role": role}
        try:
            answer = gate_worker().ask(request, lambda _what, _share: None)[0]
        except ImpactError as error:
            return str(error)
    return " ".join(answer["failures"])
