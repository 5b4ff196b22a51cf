"""What the region's page is drawn from, worked out once for each build of the store and shared by all visitors."""

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


def measures() -> dict[str, Measure]:
    """The measures that have figures, by construct, in order of topic and code."""
    return _measures(_build())


def region(construct: str) -> RegionChange:
    """The newest results of the 14 in one measure, each beside its own past."""
    return _region(_build(), construct)


def published(construct: str) -> pd.DataFrame:
    """The rows a measure's series are read from."""
    return store.rows("region_series", construct=construct)


def news() -> tuple[str, tuple[Item, ...]]:
    """Which figures are the newest, and what changed with them."""
    return _news(_build())


def _build() -> str:
    return str(store.opened().path)


@st.cache_resource(max_entries=3, show_spinner=False)
def _measures(path: str) -> dict[str, Measure]:
    rows = [row for row in records(store.rows("indicator_list")) if row["has_figures"]]
    return {row["construct"]: read_measure(row) for row in rows}


@st.cache_resource(max_entries=100, show_spinner=False)
def _region(path: str, construct: str) -> RegionChange:
    notes = store.rows("series_changes", construct=construct)
    return change.compute(read_series(_measures(path)[construct], published(construct), notes))


@st.cache_resource(max_entries=3, show_spinner=False)
def _news(path: str) -> tuple[str, tuple[Item, ...]]:
    releases = store.rows("latest_releases")
    others = ("new_definitions", "odd_figures", "pausing_surveys", "corrected_figures")
    return recent_changes.since(releases), recent_changes.compute(releases, *(store.rows(name) for name in others))
