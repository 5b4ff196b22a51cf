"""What the page of recommendations is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from datetime import date

import streamlit as st

from indicators.recommendations import recommendation
from indicators.recommendations.recommendation import Recommendation
from pages.parts import store
from pages.parts.store import View


def recommendations_to(authority_code: str) -> tuple[Recommendation, ...]:
    """Every recommendation made to one authority, as it stands today or on the day looked at."""
    return _recommendations_to(store.view(), store.today(), authority_code)


@st.cache_resource(max_entries=100, show_spinner=False)
def _recommendations_to(looked_at: View, as_at: date, authority_code: str) -> tuple[Recommendation, ...]:
    return recommendation.compute(
        store.rows("recommendation_list", of=looked_at, as_at=as_at, authority_code=authority_code),
        store.rows("status_history", of=looked_at, as_at=as_at, authority_code=authority_code),
    )
