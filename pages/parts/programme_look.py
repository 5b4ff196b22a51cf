"""The look of the pages about the programme as a whole, beside that of every page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st


def draw_look() -> None:
    """The rules for what only these pages have: the board and the matrix of who reviewed whom."""
    st.html(_style())


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_suffix('.css').read_text(encoding='utf-8')}</style>"
