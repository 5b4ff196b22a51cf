"""Calling a figure disputed, and settling that: through the gate like every change, then shown beside the figure."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import pandas as pd
import streamlit as st

from data.errors import ImpactError
from data.sources.disputed_figures import HEADER
from indicators.wording import period
from pages.parts import region_data, store
from pages.parts.gate_worker import gate_worker
from pages.parts.roles import choose_role


def draw_dispute(authority_code: str, name: str, construct: str, months: int = 12) -> None:
    """A quiet link to dispute one of an authority's figures, and one to settle each that is in dispute.

    Parameters
    ----------
    months
        How long the periods are that the figures are about.
    """
    if store.view().as_known_on:
        return
    published = region_data.published(construct)
    figures = published[(published["authority_code"] == authority_code) & published["period_start"].notna()]
    if figures.empty:
        return
    open_ones = store.rows("figures_in_dispute", authority_code=authority_code, construct=construct)
    with st.container(key=f"dispute-{construct}"):
        for row in open_ones.itertuples():
            label = f"Settle the dispute about {period(row.period_start.date(), months)}"
            if st.button(label, key=f"settle-{row.indicator}-{row.period_start:%Y-%m}", type="tertiary"):
                _settle(name, pd.Series(row._asdict()), months)
        if st.button("Dispute a figure", key=f"dispute-open-{construct}", type="tertiary"):
            _dispute(name, figures, months)


@st.dialog("Dispute a figure")
def _dispute(name: str, figures: pd.DataFrame, months: int) -> None:
    st.write(
        f"Say which of {name}’s figures is wrong, and why. Until the dispute is settled, everybody who sees the figure "
        "sees that it is in dispute, and your reason."
    )
    newest_first = figures.sort_values("period_start", ascending=False)
    starts = [start.date() for start in newest_first["period_start"]]
    chosen = st.selectbox("Period", starts, format_func=lambda start: period(start, months), key="dispute-year")
    role = choose_role("dispute-role", "director")
    comment = _comment("What is wrong with it?")
    if st.button("Dispute the figure", type="primary"):
        row = newest_first[newest_first["period_start"] == pd.Timestamp(chosen)].iloc[0]
        _finish(_saved(row, "disputed", comment, role))


@st.dialog("Settle a dispute")
def _settle(name: str, dispute: pd.Series, months: int) -> None:
    st.write(f"{name}, {period(dispute['period_start'].date(), months)}. In dispute: {dispute['comment']}")
    role = choose_role("settle-role", "director")
    comment = _comment("How was it settled?")
    if st.button("Settle the dispute", type="primary"):
        _finish(_saved(dispute, "settled", comment, role))


def _comment(label: str) -> str:
    return st.text_area(
        label,
        max_chars=500,
        help="Everybody in the region reads this beside the figure. No names, e-mail addresses or numbers of people.",
    )


def _saved(figure: pd.Series, state: str, comment: str, role: str) -> str:
    """Record a statement about a figure; returns what was wrong with it, or nothing."""
    row = [
        figure["authority_code"],
        figure["indicator"],
        "total",
        figure["period_start"].date().isoformat(),
        state,
        " ".join(comment.split()),
    ]
    # The first request after a start waits for the checks to be loaded.
    with st.spinner("Checking what you wrote. The first time takes about ten seconds."):
        try:
            if preview := store.view().preview_id:
                return _ask({"do": "dispute", "preview": preview, "rows": [row], "actor_role": role})
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "disputed-figures.csv"
                with path.open("w", encoding="utf-8", newline="") as file:
                    csv.writer(file).writerows([HEADER, [*row, role]])
                return _ask({"do": "load", "file": str(path), "actor_role": role})
        except ImpactError as error:
            return str(error)


def _ask(request: dict[str, object]) -> str:
    answer = gate_worker().ask(request, lambda _what, _share: None)[-1]
    return " ".join(answer["failures"])


def _finish(fault: str) -> None:
    if fault:
        st.error(fault)
    else:
        st.rerun()
