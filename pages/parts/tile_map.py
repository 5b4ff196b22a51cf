"""The 14 authorities as tiles, placed roughly as they lie: native buttons that the look turns into a map."""

from __future__ import annotations

import streamlit as st

from indicators.region.figure_heads import figure_words, tile_word
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.figures import Measure
from indicators.wording import MISSING_WORDS
from pages.parts.blocks import Html, words
from pages.parts.choices import choose

_UP, _DOWN = "polygon(50% 5%,100% 95%,0 95%)", "polygon(50% 95%,100% 5%,0 5%)"
_SHAPES = {"better": _UP, "higher": _UP, "worse": _DOWN, "lower": _DOWN}


def draw_tiles(change: RegionChange, selected: str) -> None:
    """The tile map and its key; a tile selects its authority."""
    measure = change.series.measure
    rules = "".join(_rules(item, item.place.code == selected) for item in change.authorities)
    st.html(f"<style>{rules}</style>")
    with st.container(key="tiles"):
        for item in change.authorities:
            code = item.place.code
            st.button(_label(item, change, measure), key=f"tile-{code}", on_click=choose, args=("authority", code))
    if change.judged:
        st.html(f'<p class="key">{_key(measure)}</p>')


def _label(item: AuthorityChange, change: RegionChange, measure: Measure) -> str:
    if item.latest is None:
        reason = item.place.missing.get(change.period, "") if change.period else ""
        return f"{item.place.short_name}\n**–**\n*{MISSING_WORDS.get(reason, 'no figure').capitalize()}*"
    return f"{item.place.short_name}\n**{figure_words(item, measure)}**\n*{tile_word(item)}*"


def _rules(item: AuthorityChange, selected: bool) -> str:
    """Where the tile lies, and how it looks in this view."""
    at = f".st-key-tiles .st-key-tile-{item.place.code}"
    rules = f"{at}{{grid-row:{item.place.row};grid-column:{item.place.column}}}"
    if item.verdict in ("better", "worse"):
        tone = item.verdict
        rules += f"{at} button{{background:var(--{tone}-tint);border-color:var(--{tone}-mark)}}"
        rules += f"{at} button em{{color:var(--{tone}-text)}}"
    if item.verdict in _SHAPES:
        colour = f"var(--{item.verdict}-text)" if item.verdict in ("better", "worse") else "var(--ink)"
        rules += (
            f"{at} button strong::before{{background:{colour};border-radius:0;clip-path:{_SHAPES[item.verdict]};"
            "width:10px;height:9px}"
        )
    elif item.verdict != "no_clear_change":
        rules += f"{at} button strong::before{{display:none}}"
    if item.latest is None:
        rules += f"{at} button{{border-style:dashed;background:transparent}}{at} button strong{{color:var(--muted)}}"
    if selected:
        rules += f"{at} button{{box-shadow:0 0 0 3px var(--own);border-color:var(--own)}}"
    return rules


def _key(measure: Measure) -> Html:
    if measure.polarity == 0:
        parts = [("higher", "Higher than its own earlier average"), ("steady", "No clear change"), ("lower", "Lower")]
    else:
        parts = [("better", "Better than its own earlier average"), ("steady", "No clear change"), ("worse", "Worse")]
    return "".join(f'<span><span class="shape {kind}"></span>{words(text)}</span>' for kind, text in parts)
