"""What the page of lasting change is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data.taxonomies import terms
from indicators.lasting import lives, rechecks
from indicators.lasting import waits as lasting_waits
from indicators.lasting.lives import Milestone
from indicators.lasting.rechecks import ReCheck
from indicators.lasting.waits import Waits
from pages.parts import store
from pages.parts.store import View

# What a visitor can ask to see the groups by.
UNTIL: dict[str, Milestone] = {"done": "done", "verified": "verified"}


def waits(*, made_up: bool) -> Waits:
    """How long recommendations took, of those on record or of those made up, up to the day looked at."""
    return _waits(store.view(), store.today(), made_up)


def checks(*, made_up: bool) -> tuple[ReCheck, ...]:
    """The re-checks at 12 and at 24 months of the same."""
    return rechecks.compute(waits(made_up=made_up).population)


@st.cache_resource(max_entries=20, show_spinner=False)
def _waits(looked_at: View, as_at: date, made_up: bool) -> Waits:
    rows = store.rows("recommendation_milestones", of=looked_at, as_at=as_at)
    labels = dict(terms("self_assessment_areas", also_former=True))
    return lasting_waits.compute(lives.compute(rows, as_at, made_up=made_up), labels)
