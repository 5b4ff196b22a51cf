"""Who is speaking, until people sign in: they say so themselves, and what they do is recorded under that role."""

from __future__ import annotations

import streamlit as st

ROLES = {"data_steward": "Data steward", "director": "Director", "lead": "WM ADASS lead"}


def choose_role(key: str, first: str = "data_steward") -> str:
    """The role somebody speaks in."""
    names = [first, *(role for role in ROLES if role != first)]
    return st.selectbox("Your role", names, format_func=ROLES.__getitem__, key=key)
