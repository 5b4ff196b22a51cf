"""The workbooks to fill in, handed out on pages."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import streamlit as st

from data.home import home
from data.templates.catalogue import challenges_on_record, template, templates
from data.templates.workbook import write_template
from pages.parts import blocks


def draw_workbooks() -> None:
    """One of them, chosen by what it is for."""
    offered = {name: each for name, each in templates().items() if each.offered}
    with st.expander("A workbook to fill in"):
        chosen = st.selectbox("What it is for", list(offered), format_func=lambda name: offered[name].title,
                              key="workbook-name")  # fmt: skip
        blocks.paragraphs([offered[chosen].says], "small")
        draw_download(chosen)


def draw_download(name: str) -> None:
    """The quiet link to one of them."""
    st.download_button(
        "Download the workbook", partial(_workbook, name), f"{name}.xlsx", key=f"{name}-template", type="tertiary",
        on_click="ignore",
    )  # fmt: skip


def _workbook(name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.xlsx")
        write_template(template(name), path, challenges=challenges_on_record(home()))
        return path.read_bytes()
