"""The figures of the page that compares authorities: a row for each, and the funnel."""

from __future__ import annotations

import html
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from indicators.alike import figure_heads, funnel_figure, strips
from indicators.alike.funnel_points import Funnel
from indicators.alike.standing import Standing, Standings
from indicators.alike.strips import Strip
from indicators.theme import Theme
from pages.parts import choices
from pages.parts.blocks import Html, picture, words

CONFIG = {"displayModeBar": False, "responsive": True}


def draw_look() -> None:
    """The rules for what only this page has."""
    st.html(_style())


def draw_rows(found: Standings, shown: Sequence[Standing], colours: Theme, selected: str) -> None:
    """A row for each authority on one scale; each is a link that looks at it closely."""
    drawn = strips.compute(found, shown, colours, selected)
    key = "".join(
        f'<span><span class="swatch {kind}"></span>{words(text)}</span>' for kind, text in figure_heads.rows_key(found)
    )
    rows = "".join(_row(row, row.standing.place.code == selected) for row in drawn.rows)
    ticks = "".join(
        f'<span style="left:{at:.2%};transform:translateX(-50%)">{words(text)}</span>' for text, at in drawn.ticks
    )
    axis = f'<div class="alike-axis" aria-hidden="true"><span class="track">{ticks}</span></div>'
    st.html(f'<p class="key">{key}</p><div class="alike">{rows}{axis}</div>')


def draw_funnel(found: Funnel, standings: Standings, colours: Theme, selected: str, title: str) -> None:
    """The funnel, its key above it."""
    key = "".join(
        f'<span><span class="swatch {kind}"></span>{words(text)}</span>'
        for kind, text in figure_heads.funnel_key(found, selected)
    )
    st.html(f'<p class="key">{key}</p>')
    drawn = funnel_figure.figure(found, standings, colours, selected)
    alternative = funnel_figure.alternative(found, standings, title)
    st.plotly_chart(drawn, theme=None, config=CONFIG, key="funnel", alt=alternative)


def _row(row: Strip, selected: bool) -> Html:
    place, answer, near = row.standing.place, row.standing.answer, row.standing.neighbours
    link = html.escape(choices.here(authority=place.code))
    current = " aria-current=true" if selected else ""
    how_many = f' <span class="n">({near.counted})</span>' if near.listed else ""
    return (
        f'<a class="one {answer}" href="{link}" target="_self"{current}>'
        f'<span class="who">{words(place.name)}{how_many}</span>'
        f'<span class="plot">{picture(row.svg, row.alternative) if row.svg else ""}</span>'
        f'<span class="figure">{words(row.figure)}</span>'
        f'<span class="reading"><span class="shape {answer}"></span>{words(row.word)}</span></a>'
    )


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_suffix('.css').read_text(encoding='utf-8')}</style>"
