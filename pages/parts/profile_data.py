"""What the page of one authority is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from data.sources import sources
from indicators.profile import own_measures, recommendation_list, record
from indicators.profile.own_measures import OwnMeasures
from indicators.profile.recommendation_list import Recommendation
from indicators.profile.record import Entry
from indicators.series import neighbour_average
from indicators.series.change import RegionChange
from indicators.series.neighbour_average import NeighbourAverage
from indicators.series.reading import read_measure, records
from pages.parts import region_data, store
from pages.parts.store import View


@dataclass(frozen=True)
class Record:
    """What is on record about one authority.

    `loaded` is False where the store holds no challenges of anybody; `complete_on` is the day up to which the list of
    challenges is declared complete, if it is.
    """

    entries: tuple[Entry, ...]
    recommendations: tuple[Recommendation, ...]
    loaded: bool
    complete_on: date | None


def measures_of(code: str) -> OwnMeasures:
    """One authority's newest results in every measure."""
    return _measures_of(store.view(), code)


def regions_of(code: str) -> dict[str, RegionChange]:
    """The results of the 14 in every published measure, and in those this authority or its region defined itself."""
    return {**region_data.regions(), **_own_regions(store.view(), code)}


def record_of(code: str) -> Record:
    """One authority's record."""
    return _record_of(store.view(), code)


def disputes_of(code: str) -> pd.DataFrame:
    """The authority's figures in dispute, as rows of `disputes_open`."""
    rows = store.rows("disputes_open")
    return rows[(rows["authority_code"] == code) & (rows["disaggregation"] == "total")]


def sources_of(code: str, construct: str) -> pd.DataFrame:
    """Where the authority's figures in one measure are published, as rows of `series_sources`."""
    rows = store.rows("series_sources", authority_code=code)
    return rows[rows["construct"] == construct]


def neighbours_of(code: str, construct: str) -> NeighbourAverage:
    """The average of one authority's published neighbours in one measure."""
    return _neighbours_of(store.view(), code, construct)


def publishers() -> dict[str, str]:
    """Who publishes each layout that can be loaded, by its name."""
    return {name: source.ORIGIN.partition(":")[0] for name, source in sources().items()}


@st.cache_resource(max_entries=100, show_spinner=False)
def _measures_of(looked_at: View, code: str) -> OwnMeasures:
    return own_measures.compute(regions_of(code), code)


@st.cache_resource(max_entries=100, show_spinner=False)
def _own_regions(looked_at: View, code: str) -> dict[str, RegionChange]:
    defined = records(store.rows("own_indicator_list", of=looked_at, authority_code=code))
    return {row["construct"]: region_data.region_of(read_measure(row), looked_at) for row in defined}


@st.cache_resource(max_entries=100, show_spinner=False)
def _record_of(looked_at: View, code: str) -> Record:
    names = ("challenges", "practice_reviews", "reports", "ratings", "events")
    rows = [store.rows(f"recorded_{name}", of=looked_at, authority_code=code) for name in names]
    counted = [item.series for item in measures_of(code).counted]
    extent = store.rows("record_extent", of=looked_at, authority_code=code).iloc[0]
    return Record(
        record.compute(*rows, counted),
        recommendation_list.compute(store.rows("recorded_recommendations", of=looked_at, authority_code=code)),
        bool(extent["loaded"]),
        None if extent["complete_on"] is None or extent.isna()["complete_on"] else extent["complete_on"].date(),
    )


@st.cache_resource(max_entries=500, show_spinner=False)
def _neighbours_of(looked_at: View, code: str, construct: str) -> NeighbourAverage:
    rows = _neighbour_rows(looked_at, code)
    return neighbour_average.compute(rows[rows["construct"] == construct])


# One statement for all measures takes no longer than one for one of them.
@st.cache_resource(max_entries=50, show_spinner=False)
def _neighbour_rows(looked_at: View, code: str) -> pd.DataFrame:
    return store.rows("neighbour_figures", of=looked_at, authority_code=code, construct=None)
