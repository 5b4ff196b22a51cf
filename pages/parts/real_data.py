"""What the page of real change is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

import streamlit as st

from indicators.steadiness import evidence
from indicators.steadiness.evidence import Evidence
from pages.parts import profile_data, store
from pages.parts.store import View


def found_of(code: str) -> dict[str, Evidence]:
    """What can be told of every measure of one authority, its own included, by construct."""
    return _found_of(store.view(), code)


@st.cache_resource(max_entries=50, show_spinner=False)
def _found_of(looked_at: View, code: str) -> dict[str, Evidence]:
    return {
        construct: evidence.compute(region.of(code).place, region.series)
        for construct, region in profile_data.regions_of(code).items()
    }
