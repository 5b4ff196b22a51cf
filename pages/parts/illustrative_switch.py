"""The one switch that hides everything made up, on every page, for whoever follows the link too."""

from __future__ import annotations

import streamlit as st

NAME = "examples"
OFF = "off"


def is_on() -> bool:
    """Whether made-up challenges and recommendations are shown where an authority has none of its own."""
    return st.query_params.get(NAME) != OFF


def draw_control() -> None:
    """The quiet link beside the one for past days."""
    label = "Hide illustrative data" if is_on() else "Show illustrative data"
    st.button(label, key="switch-illustrative", type="tertiary", on_click=_turn)


def _turn() -> None:
    if is_on():
        st.query_params[NAME] = OFF
    else:
        st.query_params.pop(NAME, None)
