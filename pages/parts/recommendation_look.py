"""The look of the page of recommendations, beside that of every page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st


def draw_look() -> None:
    """The rules for what only this page has: counts, bars of history, squares and steps."""
    st.html(_style())


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_suffix('.css').read_text(encoding='utf-8')}</style>"
