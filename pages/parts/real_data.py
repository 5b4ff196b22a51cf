"""What the page of real change is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from datetime import date

import streamlit as st

from indicators.series.reading import records
from indicators.steadiness import baselines, evidence
from indicators.steadiness.evidence import Evidence
from pages.parts import profile_data, store
from pages.parts.store import View


def found_of(code: str) -> dict[str, Evidence]:
    """What can be told of every measure of one authority, its own included, by construct."""
    return _found_of(store.view(), code)


@st.cache_resource(max_entries=50, show_spinner=False)
def _found_of(looked_at: View, code: str) -> dict[str, Evidence]:
    steps: dict[str, list[date]] = {}
    for row in records(store.rows("baseline_steps_made", of=looked_at, authority_code=code)):
        steps.setdefault(row["construct"], []).append(row["starts_on"].date())
    return {
        construct: evidence.compute(region.of(code).place, region.series, steps=steps.get(construct, ()))
        for construct, region in profile_data.regions_of(code).items()
    }


def steps_of(code: str, construct: str) -> list[tuple[date, str]]:
    """The baseline steps of one series: first day, and cause with who decided and when it was entered."""
    return [
        (row["starts_on"].date(), baselines.said(row["cause"], row["entered_by"], row["recorded_at"].date()))
        for row in records(store.rows("baseline_steps_made", authority_code=code))
        if row["construct"] == construct
    ]
