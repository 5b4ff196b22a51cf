"""Choices that live in the address, so that a link shows what its sender saw."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

import streamlit as st

LONGEST_QUOTED = 40
# What somebody who turns to another page takes along.
KEPT = ("known", "preview", "examples", "authority", "indicator")


def carry_over(page: str) -> None:
    """Put the choices of the page before into the address of the one just turned to, which comes without any.

    Only turning to another page does so: on the same page the address decides, also when the back button empties it.
    """
    before = st.session_state.get("turned_from")
    turned = before is not None and before["page"] != page
    missing = (
        {name: value for name, value in before["choices"].items() if name not in st.query_params} if turned else {}
    )
    there = {name: st.query_params[name] for name in KEPT if name in st.query_params}
    # Remembered before the address is changed: a click in between starts the run again, and must not find it undone.
    st.session_state["turned_from"] = {"page": page, "choices": missing | there}
    for name, value in missing.items():
        st.query_params[name] = value


def in_address(name: str, allowed: Sequence[str]) -> tuple[str | None, str]:
    """What the address asks for under a name, if it is allowed; and else, in quotation marks, what it asked for."""
    wanted = st.query_params.get(name)
    if wanted is None or wanted in allowed:
        return wanted, ""
    # Somebody else may have written the address: its words are shown, but can mark up nothing.
    harmless = re.sub(r"[^\w .–-]", "", wanted)[:LONGEST_QUOTED]
    return None, f"“{harmless}”"


def address(page: str, **choices: str) -> str:
    """A link to a page of the product (empty for the first one).

    It keeps what is looked at: the day or the preview, with made-up data or without.
    """
    kept = {name: st.query_params[name] for name in ("known", "preview", "examples") if name in st.query_params}
    query = urlencode({**kept, **choices})
    return f"/{page}?{query}" if query else f"/{page}"


def here(**choices: str) -> str:
    """A link to the page shown with other choices; an empty one is taken back, and all else stays."""
    asked = {name: value for name, value in choices.items() if value or name in st.query_params}
    return f"?{urlencode(asked)}" if asked else "?"


def choose(name: str, value: str) -> None:
    """Put a choice into the address, an empty one by taking it out; for callbacks."""
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def select(name: str, label: str, options: Sequence[str], value: str, words: Callable[[str], str]) -> None:
    """A selector that shows what the address says, and changes the address."""
    key = f"choice-{name}"
    # The address decides in every run: a tile, a link or the back button may have changed it.
    st.session_state[key] = value
    st.selectbox(label, options, key=key, format_func=words, on_change=_choose_selected, args=(name, key))


def _choose_selected(name: str, key: str) -> None:
    if st.session_state[key] is not None:
        choose(name, st.session_state[key])
