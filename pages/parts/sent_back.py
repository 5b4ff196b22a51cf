"""Files the gate sent back, each with the workbook that says what to correct."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import streamlit as st

from data.home import KEPT_ASIDE_DAYS, home
from indicators.wording import day
from pages.parts import blocks

WORKBOOK = "what-to-correct.xlsx"
MOST = 20


def draw_sent_back() -> None:
    """The refusals of the last months, newest first, with their workbooks; nothing when there is none."""
    found = [folder for folder in sorted(home().refused.glob("*"), reverse=True) if (folder / WORKBOOK).exists()]
    if not found:
        return
    blocks.section("Sent back", f"Files refused, or of which rows were set aside, in the last {KEPT_ASIDE_DAYS} days.")
    for folder in found[:MOST]:
        with blocks.row(folder.name, f"**{_filename(folder)}**, {day(_when(folder))}"):
            draw_workbook(folder / WORKBOOK, f"workbook-{folder.name}")
    if len(found) > MOST:
        blocks.paragraphs(
            [f"And {len(found) - MOST} older ones, in the folder “refused” of this installation."], "small"
        )


def draw_workbook(path: Path, key: str) -> None:
    """The link that takes the error workbook away."""
    st.download_button(
        "Download what to correct",
        path.read_bytes,
        f"{_filename(path.parent)}-{WORKBOOK}",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        key=key,
        type="tertiary",
        on_click="ignore",
    )


def _filename(folder: Path) -> str:
    return next((path.name for path in (folder / "sent").glob("*")), folder.name)


def _when(folder: Path) -> date:
    return datetime.strptime(folder.name[:10], "%Y-%m-%d").date()
