"""What pages about figures are drawn from, worked out once for each view of the store and shared by all visitors."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.region import recent_changes
from indicators.region.recent_changes import Item
from indicators.series import change
from indicators.series.change import RegionChange
from indicators.series.figures import Measure
from indicators.series.reading import read_measure, read_series, records
from pages.parts import store
from pages.parts.store import View


def measures(of: View | None = None) -> dict[str, Measure]:
    """The measures that have figures, by construct, in order of topic and code; of this run's view or another."""
    return _measures(of or store.view())


def region(construct: str, of: View | None = None) -> RegionChange:
    """The newest results of the 14 in one measure, each beside its own past."""
    return _region(of or store.view(), construct)


def published(construct: str) -> pd.DataFrame:
    """The rows a measure's series are read from."""
    return store.rows("region_series", construct=construct)


def news() -> tuple[str, tuple[Item, ...]]:
    """Which figures are the newest, and what changed with them."""
    return _news(store.view())


# A view may be one of yesterday or of last year: some more of them than of builds.
@st.cache_resource(max_entries=10, show_spinner=False)
def _measures(looked_at: View) -> dict[str, Measure]:
    rows = [row for row in records(store.rows("indicator_list", of=looked_at)) if row["has_figures"]]
    return {row["construct"]: read_measure(row) for row in rows}


@st.cache_resource(max_entries=100, show_spinner=False)
def _region(looked_at: View, construct: str) -> RegionChange:
    figures, notes = (
        store.rows(name, of=looked_at, construct=construct) for name in ("region_series", "series_changes")
    )
    return change.compute(read_series(_measures(looked_at)[construct], figures, notes))


@st.cache_resource(max_entries=10, show_spinner=False)
def _news(looked_at: View) -> tuple[str, tuple[Item, ...]]:
    releases = store.rows("latest_releases", of=looked_at)
    names = ("new_definitions", "odd_figures", "pausing_surveys", "corrected_figures")
    others = (store.rows(name, of=looked_at) for name in names)
    return recent_changes.since(releases), recent_changes.compute(releases, *others)
