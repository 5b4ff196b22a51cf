"""The selector of the indicator, its list grouped by what is measured."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from indicators.series.figures import Measure
from indicators.series.measure_words import name
from pages.parts import choices

LABEL = "Indicator"


def draw_picker(measures: Sequence[Measure], shown: Measure, label: str = LABEL) -> None:
    """The selector; the measures come in order of topic, and each topic's first carries its heading."""
    named = {measure.construct: _words(measure) for measure in measures}
    choices.select("indicator", label, list(named), shown.construct, named.__getitem__)
    # Streamlit's selector knows no groups. A heading drawn before the first of each is read out with it, too.
    firsts = [at for at, item in enumerate(measures) if at == 0 or measures[at - 1].topic != item.topic]
    st.html(f"<style>{''.join(_heading(at, measures[at].topic, label) for at in firsts)}</style>")


def _words(measure: Measure) -> str:
    if measure.is_local:
        return name(measure)
    code = measure.code.split()[0]
    # A code may mean another measure today.
    ended = ", ended" if measure.last_period_start else ""
    return f"{name(measure)}, {code}{ended}" if "(" in code else f"{name(measure)} ({code}{ended})"


def _heading(at: int, topic: str, label: str) -> str:
    """A line above the first of a topic, and the topic in small print on it."""
    words = topic.replace("\\", "").replace('"', "”").replace("<", "")
    row = f'[role=listbox][aria-label="{label}"] [role=option][data-key="{at}"]'
    return (
        f"{row}{{flex-direction:column;align-items:flex-start;justify-content:center;gap:0;"
        f"padding-top:0;padding-bottom:0;border-top:{'1px solid rgb(128 140 155 / 0.4)' if at else '0'}}}"
        f'{row}::before{{content:"{words}";font-size:11px;line-height:14px;font-weight:600;opacity:0.75;'
        "padding-left:8px}"
        f"{row}>[data-item-hl]{{padding-top:0;padding-bottom:0;line-height:20px}}"
    )
