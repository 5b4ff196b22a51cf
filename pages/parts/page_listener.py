"""What the browser tells every page: a link followed within the product, and a screen that turned light or dark.

Links that only change the address (`?indicator=...`) are followed in place: what they leave empty is taken out of the
address, and what they do not name stays. Those to another page of the product (`/data-quality?...`) are followed
without loading the product again. They are ordinary links: in a new tab, or before this has started, they work by
themselves. One that ends in the name of a part of the page (`#measure-ascof_3a`) goes there; small charts stay where
they are; all others go to the top. An address that ends so leads there once the page is drawn.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st
from streamlit.navigation.page import Page

KEY = "page-listener"
_TURN = "turn-to"


def listen(*, found: bool, menu: str = "") -> None:
    """Listen on this page.

    Parameters
    ----------
    found
        Whether it is the one asked for, whatever a cold server says at first.
    menu
        The menu of the row of pages it stands in, which is marked; empty for none.
    """
    _listener()(
        key=KEY,
        data={"found": found, "menu": menu},
        on_followed_change=_follow,
        on_turned_change=_turn,
        on_redrawn_change=lambda: None,
    )


def turn(pages: dict[str, Page]) -> None:
    """Turn to the page a link led to, if one was followed; pages by address, the first one's being empty."""
    href = st.session_state.pop(_TURN, None)
    if href is None:
        return
    link = urlsplit(href)
    if page := pages.get(link.path.strip("/")):
        st.switch_page(page, query_params=dict(parse_qsl(link.query)))


@cache
def _listener() -> Any:
    script = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return st.components.v2.component("page_listener", js=script)


def _follow() -> None:
    href = st.session_state[KEY].followed or ""
    for name, value in parse_qsl(href.removeprefix("?"), keep_blank_values=True):
        if value:
            st.query_params[name] = value
        else:
            st.query_params.pop(name, None)


def _turn() -> None:
    st.session_state[_TURN] = st.session_state[KEY].turned
