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
    return _regions(of or store.view())[construct]


def region_of(measure: Measure, of: View) -> RegionChange:
    """The newest results in a measure, worked out anew; also in one that is not among those published."""
    notes = store.rows("series_changes", of=of, construct=None)
    figures = _published(of)[measure.construct]
    return change.compute(read_series(measure, figures, notes[notes["construct"] == measure.construct]))


def regions() -> dict[str, RegionChange]:
    """The newest results of the 14 in every measure, by construct, in order of topic and code."""
    return _regions(store.view())


def published(construct: str) -> pd.DataFrame:
    """The rows a measure's series are read from."""
    return _published(store.view())[construct]


def news() -> tuple[str, tuple[Item, ...]]:
    """Which figures are the newest, and what changed with them."""
    return _news(store.view())


# A view may be one of yesterday or of last year: some more of them than of builds.
@st.cache_resource(max_entries=10, show_spinner=False)
def _measures(looked_at: View) -> dict[str, Measure]:
    rows = [row for row in records(store.rows("indicator_list", of=looked_at)) if row["has_figures"]]
    return {row["construct"]: read_measure(row) for row in rows}


# One statement for all measures takes no longer than three for one of them.
@st.cache_resource(max_entries=10, show_spinner=False)
def _published(looked_at: View) -> dict[str, pd.DataFrame]:
    return _by_construct(store.rows("region_series", of=looked_at, construct=None))


@st.cache_resource(max_entries=10, show_spinner=False)
def _regions(looked_at: View) -> dict[str, RegionChange]:
    return {construct: region_of(measure, looked_at) for construct, measure in _measures(looked_at).items()}


@st.cache_resource(max_entries=10, show_spinner=False)
def _news(looked_at: View) -> tuple[str, tuple[Item, ...]]:
    releases = store.rows("latest_releases", of=looked_at)
    names = ("new_definitions", "odd_figures", "pausing_surveys", "corrected_figures")
    others = (store.rows(name, of=looked_at) for name in names)
    return recent_changes.since(releases), recent_changes.compute(releases, *others)


def _by_construct(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(construct): part for construct, part in rows.groupby("construct", sort=False)}
