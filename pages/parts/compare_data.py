"""What the page that compares authorities is drawn from, worked out once for each view of the store."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.alike import funnel_points, standing
from indicators.alike.counts import Basis, counts_by_place
from indicators.alike.funnel_points import Funnel
from indicators.alike.standing import Standings
from indicators.series.reading import records
from pages.parts import profile_data, region_data, store
from pages.parts.store import View


def standings(construct: str) -> Standings:
    """How each of the 14 stands in one measure."""
    return _standings(store.view(), construct)


def funnel(construct: str) -> Funnel:
    """Every authority of England in one measure by how many its figure is out of, or why there is no funnel."""
    return _funnel(store.view(), construct)


def neighbours_of(code: str) -> tuple[str, ...]:
    """Who the published neighbours of one authority are, by name."""
    rows = store.rows("neighbours_listed")
    return tuple(rows.loc[rows["authority_code"] == code, "neighbour_name"])


def publisher(found: Standings) -> str:
    """Who published the lists of neighbours; empty where none is loaded."""
    return profile_data.publishers().get(found.source, found.source)


@st.cache_resource(max_entries=200, show_spinner=False)
def _standings(looked_at: View, construct: str) -> Standings:
    rows = _england(looked_at).get(construct, _nobody(looked_at))
    lists = store.rows("neighbours_listed", of=looked_at)
    region = region_data.region(construct, looked_at)
    return standing.compute(region, rows, lists, counts_by_place(rows), _bases(looked_at)[construct])


@st.cache_resource(max_entries=200, show_spinner=False)
def _funnel(looked_at: View, construct: str) -> Funnel:
    rows = _england(looked_at).get(construct, _nobody(looked_at))
    return funnel_points.compute(_standings(looked_at, construct), rows)


@st.cache_resource(max_entries=10, show_spinner=False)
def _bases(looked_at: View) -> dict[str, Basis]:
    rows = records(store.rows("indicator_list", of=looked_at))
    return {row["construct"]: Basis(float(row["multiplier"]), float(row["count_rounding"])) for row in rows}


# One statement for all measures takes no longer than a few for one of them.
@st.cache_resource(max_entries=10, show_spinner=False)
def _england(looked_at: View) -> dict[str, pd.DataFrame]:
    rows = store.rows("england_figures", of=looked_at, construct=None)
    return {str(construct): part for construct, part in rows.groupby("construct", sort=False)}


def _nobody(looked_at: View) -> pd.DataFrame:
    return store.rows("england_figures", of=looked_at, construct=None).iloc[:0]
