"""Reads for pages: one published store a page run, answers kept per build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from data.access import Asker, Store
from data.home import home

# Until people sign in, everybody at this machine is its own user.
LOCAL = Asker("local")
_PINNED = "store_path"


def pin() -> Path | None:
    """Choose the store for this run of the page, so that all its parts show the same build; None before the first."""
    path = home().current()
    st.session_state[_PINNED] = path
    return path


def opened() -> Store:
    """The store of this run."""
    return _opened(str(st.session_state[_PINNED]))


def rows(
    name: str, *, as_known_on: date | None = None, as_at: date | None = None, **parameters: object
) -> pd.DataFrame:
    """The rows of `data/sql/<name>.sql`; do not change the frame, other visitors are shown it too."""
    given = tuple(sorted(parameters.items()))
    # Today's date is part of the question: a page left open past midnight asks again.
    return _rows(str(st.session_state[_PINNED]), name, as_known_on, as_at or date.today(), LOCAL, given)


# Three builds: the one just published, the one readers still hold, and one more for a reader who went for coffee.
@st.cache_resource(max_entries=3, show_spinner=False)
def _opened(path: str) -> Store:
    return Store(Path(path))


@st.cache_data(max_entries=500, show_spinner=False)
def _rows(
    path: str,
    name: str,
    as_known_on: date | None,
    as_at: date,
    who: Asker,
    parameters: tuple[tuple[str, object], ...],
) -> pd.DataFrame:
    return _opened(path).rows(name, who=who, as_known_on=as_known_on, as_at=as_at, **dict(parameters))
