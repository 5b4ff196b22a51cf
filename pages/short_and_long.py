"""Short and long term"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from indicators.impact import event_chart, sentences, strands, tables, words
from indicators.impact.episode import Challenge, Episode
from indicators.impact.moved import Moved
from indicators.impact.sentences import SPANS, TERMS
from indicators.impact.strands import Cell
from pages.parts import blocks, choices, impact_data, impact_figures, shown_tables, store
from pages.parts.frame import colours
from pages.parts.impact_strands import Strand, draw_strands

NAV = 25
EYEBROW = "Short and long term"
REGION = "region"


def page() -> None:
    """What was done, what people thought, and what results moved, soon after a challenge and years later."""
    impact_figures.draw_look()
    said: list[str] = []
    places = impact_data.places()
    code = _place(places, said)
    if code == REGION:
        return
    found = [each for each in impact_data.challenges() if each.authority_code == code]
    challenge = _challenge(found, said)
    if challenge and challenge.illustrative:
        blocks.banner(sentences.banner(challenge.authority))
    if challenge is None:
        _draw_undated(places, code, found, said)
        return
    _draw(impact_data.episode_of(challenge), places, found, said)


def _place(places: dict[str, str], said: list[str]) -> str:
    """The authority asked for; the region if none."""
    wanted, refused = choices.in_address("authority", [REGION, *places])
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see the region instead.")
    return wanted or REGION
