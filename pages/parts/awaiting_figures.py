"""Figures that await a comment, and figures in dispute: each leads to the place where it can be answered."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.quality import awaiting
from indicators.quality.awaiting import AwaitingFigure
from indicators.series.reading import records
from indicators.series.tables import as_csv
from indicators.wording import day, number, period, sentence
from pages.parts import blocks, choices, shown_tables, store
from pages.parts.accept_figure import draw_comment_link
from pages.parts.roles import ROLES

ALL = "all"


def draw_disputes(disputes: pd.DataFrame) -> None:
    """Every figure in dispute, with what was said; nothing when there is none."""
    if disputes.empty:
        return
    blocks.section("In dispute", "Shown with the dispute wherever the figure is, until it is settled.")
    blocks.lines([(row["place"], blocks.words(_dispute(row))) for row in records(disputes)])


def draw_awaiting(figures: tuple[AwaitingFigure, ...]) -> None:
    """Every figure of the 14 that awaits a comment, or those of one authority."""
    subtitle = "A check found them unusual. They are shown as published; a comment says why they stand."
    blocks.section("Awaiting a comment", subtitle)
    if not figures:
        blocks.paragraphs(["Nothing waits."], "small")
        return
    shown = _filtered(figures)
    for at, item in enumerate(shown):
        link = choices.address("", indicator=item.construct, authority=item.authority_code)
        with blocks.row(f"awaiting-{at}", f"**[{item.place}]({link})**, {awaiting.line(item)}"):
            draw_comment_link(item.authority_code, item.place, item.construct, item.period_start, f"awaiting-{at}")
    shown_tables.under(
        "awaiting", awaiting.table(shown), lambda: as_csv(store.rows("awaiting_comment")), "awaiting.csv"
    )


def _filtered(figures: tuple[AwaitingFigure, ...]) -> tuple[AwaitingFigure, ...]:
    names = {item.authority_code: item.place for item in figures}
    if len(names) < 2:
        return figures
    wanted, _ = choices.in_address("place", [ALL, *names])
    words = {ALL: f"All places ({len(figures)})", **names}
    with st.container(key="narrow-place"):
        choices.select("place", "Place", list(words), wanted or ALL, words.__getitem__)
    return figures if (wanted or ALL) == ALL else tuple(item for item in figures if item.authority_code == wanted)


def _dispute(row: dict[str, object]) -> str:
    symbol = row["symbol"] if isinstance(row["symbol"], str) else ""
    value = "no figure" if pd.isna(row["value"]) else f"{number(row['value'], row['decimals'])}{symbol}"
    role = ROLES.get(row["actor_role"], row["actor_role"]).lower()
    return (
        f"{row['short_title']} ({row['code']}), {period(row['period_start'].date())}, {value}: "
        f"{sentence(row['comment'])} Said by the {role} on {day(row['recorded_at'].date())}."
    )
