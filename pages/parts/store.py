"""Reads for pages: one published store, as known on one day, for a whole run of the page; answers kept per build."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from data.access import Asker, Store
from data.home import home
from data.previews import Preview

# Until people sign in, everybody at this machine is its own user.
LOCAL = Asker("local")
_PINNED = "view"


@dataclass(frozen=True)
class View:
    """What a run of the page looks at.

    Attributes
    ----------
    path
        The store.
    as_known_on
        The day in the past it is seen as known on; None for everything so far.
    preview_id
        The preview whose store it is; empty for the published one.
    made_up
        Whether illustrative records are shown where an authority has none of its own.
    """

    path: str
    as_known_on: date | None = None
    preview_id: str = ""
    made_up: bool = True


def pin(as_known_on: date | None = None, preview: Preview | None = None, *, made_up: bool = True) -> None:
    """Choose what this run of the page looks at, so that all its parts show the same.

    Parameters
    ----------
    as_known_on
        The day in the past to go back to.
    preview
        A file put aside, whose store is shown in place of the published one.
    made_up
        Whether illustrative records are shown.
    """
    shown = preview.store if preview else home().published()
    st.session_state[_PINNED] = View(str(shown), as_known_on, preview.preview_id if preview else "", made_up)


def view() -> View:
    """What this run looks at; the key of everything that is kept between runs."""
    found: View = st.session_state[_PINNED]
    return found


def newest() -> View:
    """What has been published by now, perhaps after this run of the page began."""
    return replace(view(), path=str(home().published()))


def opened() -> Store:
    """The store of this run."""
    return _opened(view().path, view().made_up)


def today() -> date:
    """The day states are seen as at: the one the visitor went back to, or today."""
    return view().as_known_on or date.today()


def rows(
    name: str, *, of: View | None = None, as_at: date | None = None, folder: str = ".", **parameters: object
) -> pd.DataFrame:
    """The rows of `data/sql/<folder>/<name>.sql`, of what this run looks at or of another view.

    Do not change the frame: other visitors are shown it too.
    """
    looked_at = of or view()
    given = tuple(sorted(parameters.items()))
    # Today's date is part of the question: a page left open past midnight asks again.
    return _rows(looked_at, name, as_at or looked_at.as_known_on or date.today(), folder, LOCAL, given)


# Three builds, with made-up records and without: the one just published, the one readers still hold, and one more for a
# reader who went for coffee.
@st.cache_resource(max_entries=6, show_spinner=False)
def _opened(path: str, made_up: bool) -> Store:
    return Store(Path(path), made_up=made_up)


@st.cache_data(max_entries=500, show_spinner=False)
def _rows(
    looked_at: View,
    name: str,
    as_at: date,
    folder: str,
    who: Asker,
    parameters: tuple[tuple[str, object], ...],
) -> pd.DataFrame:
    return _opened(looked_at.path, looked_at.made_up).rows(
        name, who=who, as_known_on=looked_at.as_known_on, as_at=as_at, folder=folder, **dict(parameters)
    )
