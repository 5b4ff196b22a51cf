"""Choices that live in the address, so that a link shows what its sender saw."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import streamlit as st

LONGEST_QUOTED = 40


def in_address(name: str, allowed: Sequence[str]) -> tuple[str | None, str]:
    """What the address asks for under a name, if it is allowed; and else, in quotation marks, what it asked for."""
    wanted = st.query_params.get(name)
    if wanted is None or wanted in allowed:
        return wanted, ""
    # Somebody else may have written the address: its words are shown, but can mark up nothing.
    harmless = re.sub(r"[^\w .–-]", "", wanted)[:LONGEST_QUOTED]
    return None, f"“{harmless}”"


def choose(name: str, value: str) -> None:
    """Put a choice into the address; for callbacks."""
    st.query_params[name] = value


def select(name: str, label: str, options: Sequence[str], value: str, words: Callable[[str], str]) -> None:
    """A selector that shows what the address says, and changes the address."""
    key = f"choice-{name}"
    # The address decides in every run: a tile, a link or the back button may have changed it.
    st.session_state[key] = value
    st.selectbox(label, options, key=key, format_func=words, on_change=_choose_selected, args=(name, key))


def _choose_selected(name: str, key: str) -> None:
    if st.session_state[key] is not None:
        choose(name, st.session_state[key])
