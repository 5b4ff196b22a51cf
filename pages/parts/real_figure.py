"""The figure of the page of real change: the series, its key, its states in words and shape, and what it is not."""

from __future__ import annotations

import streamlit as st

from data.sources import baseline_steps
from indicators.series.challenge_marks import ChallengeMark
from indicators.steadiness import baselines, chart_words, figure, state_shapes, tables
from indicators.steadiness.evidence import Evidence
from indicators.theme import Theme
from indicators.wording import day, plain
from pages.parts import blocks, drafts, fill_in, real_data, shown_tables, store
from pages.parts.blocks import picture, words

CONFIG = {"displayModeBar": False, "responsive": True}


def draw(found: Evidence, marks: tuple[ChallengeMark, ...], colours: Theme) -> None:
    """The figure, top to bottom."""
    title = chart_words.title(found)
    blocks.figure_head(title, chart_words.subtitle(found))
    drawn = figure.figure(found, colours, marks)
    alternative = f"{plain(title)}. {chart_words.alternative(found)}"
    st.plotly_chart(drawn, theme=None, config=CONFIG, key="real-change", alt=alternative)
    shown = [item.mark for item in figure.placed(found, marks)]
    challenged = any(not mark.is_event for mark in shown)
    key = [("", found.place.name)]
    key += [("challenge", "Peer challenge")] if challenged else []
    key += [("event", "Something else that happened")] if any(mark.is_event for mark in shown) else []
    st.html(f'<p class="key">{"".join(_key(kind, text) for kind, text in key)}</p>')
    if challenged or found.limits or found.runs:
        blocks.paragraphs([chart_words.CAPTION], "small")
    _draw_states(found, colours)
    name = f"real_change_{found.measure.construct}_{found.place.code}.csv"
    shown_tables.under("series", tables.of_series(found), lambda: tables.csv(found), name)


def _draw_states(found: Evidence, colours: Theme) -> None:
    rows = [
        (word, f'<span class="state">{picture(state_shapes.svg(kind, colours), "")} {words(text)}</span>')
        for word, kind, text in chart_words.states(found)
    ]
    if rows:
        blocks.lines(rows)


def draw_baselines(found: Evidence) -> None:
    """The baselines in use with their causes, and the form that begins another; only where there are limits."""
    if found.limits is None:
        return
    blocks.section("Baselines", baselines.SUBTITLE)
    code, construct = found.place.code, found.measure.construct
    steps = real_data.steps_of(code, construct)
    blocks.lines([(f"From {day(start)}", words(text)) for start, text in steps])
    if not steps:
        blocks.paragraphs([baselines.NONE], "small")
    if store.view().as_known_on or store.view().preview_id:
        return
    title, given = baselines.form_title(found), {"authority_code": code, "construct": construct, "is_withdrawn": ""}
    drafts.draw_saved(fill_in.name_of(title, given))
    if st.button("Begin a new baseline", type="tertiary", key="begin-baseline"):
        fill_in.ask(title, baseline_steps.NAME, baseline_steps.TEMPLATE.tables[0], given, "director")


def _key(kind: str, text: str) -> str:
    return f'<span><span class="swatch {kind}"></span>{words(text)}</span>'
