"""The figures of short and long term: the strips, the clock of one measure, and what a change adds up from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from indicators.impact import dumbbell, event_chart
from indicators.impact.dumbbell import Strip
from indicators.impact.episode import Challenge, Episode
from indicators.impact.moved import Moved
from indicators.impact.small_clocks import SmallClock, SmallClocks
from indicators.impact.waterfall import Bar
from indicators.theme import Theme
from pages.parts import choices
from pages.parts.blocks import Html, picture, words

CONFIG = {"displayModeBar": False, "responsive": True}


def draw_look() -> None:
    """The rules for what only this page has."""
    st.html(_style())


def draw_strips(episodes: Sequence[Episode], chosen: str, colours: Theme) -> None:
    """A strip for each measure, under an axis for each unit; each name leads to that measure on the clock."""
    several = len(episodes) > 1
    drawn = "".join(_panel(panel, chosen) for panel in dumbbell.compute(episodes, colours))
    ends = "<span>← lower than elsewhere</span><span>higher than elsewhere, mostly better →</span>"
    st.html(f'{_key(several)}{drawn}<p class="ends">{ends}</p>')


def draw_clock(found: Moved, challenge: Challenge, colours: Theme) -> None:
    """The results of one measure by years since the challenge."""
    drawn = event_chart.figure(found, challenge.when, colours)
    st.plotly_chart(drawn, theme=None, config=CONFIG, key="impact-clock", alt=event_chart.alternative(found))


def draw_clocks(found: SmallClocks) -> None:
    """A small chart for each authority; each leads to its own page."""
    st.html(f'<div class="curves clocks">{"".join(_clock(chart, found) for chart in found.charts)}</div>')


def _clock(chart: SmallClock, found: SmallClocks) -> Html:
    first, last = found.years
    levels = "".join(f'<span class="level" style="top:{at:.1%}">{words(text)}</span>' for at, text in found.levels)
    link = choices.here(authority=chart.code)
    return (
        f'<a class="mini" href="{link}" target="_self"><span class="top"><span '
        f'class="who">{words(chart.authority)}</span>'
        f'</span><span class="small">{words(chart.when)}: {words(chart.reached)}</span>'
        f'<span class="plot">{levels}{picture(chart.svg, chart.words)}</span>'
        f'<span class="years"><span>{first}</span><span>{last}</span></span></a>'
    )


def draw_bars(bars: Sequence[Bar]) -> None:
    """A row for each step, one after the other on one axis."""
    rows = "".join(
        f'<div class="strip-row"><span class="who">{words(bar.label)} <b>{words(bar.size)}</b></span>'
        f"{picture(bar.svg, '')}</div>"
        for bar in bars
    )
    st.html(f'<div class="strips">{rows}</div>')


def _key(several: bool) -> Html:
    interval = "" if several else '<span><span class="swatch"></span>95% sampling interval</span>'
    who = '<span><span class="dot plain"></span>Within what is usual</span>' if several else ""
    return (
        '<p class="key"><span><span class="dot ring"></span>Short term</span>'
        f'<span><span class="dot"></span>Long term</span>{interval}{who}'
        '<span><span class="usual"></span>95 in 100 other authorities</span></p>'
    )


def _panel(panel: dumbbell.Panel, chosen: str) -> Html:
    ticks = "".join(f'<span style="left:{at:.2%}">{words(text)}</span>' for at, text in panel.ticks)
    rows = "".join(_strip(strip, chosen) for strip in panel.strips)
    return (
        f'<div class="strips">{rows}<div class="strip-axis" aria-hidden="true"><span class="unit">{words(panel.unit)}'
        f'</span><span class="ticks">{ticks}</span></div></div>'
    )


def _strip(strip: Strip, chosen: str) -> Html:
    current = ' aria-current="true"' if strip.construct == chosen else ""
    notes = [*(["one earlier result"] if strip.thin else []), *([strip.toward] if strip.toward else [])]
    thin = f'<span class="small">{words("; ".join(notes))}</span>' if notes else ""
    link = choices.here(indicator=strip.construct)
    return (
        f'<a class="strip-row" href="{link}" target="_self"{current}><span class="who">{words(strip.name)}{thin}</span>'
        f"{picture(strip.svg, strip.words)}</a>"
    )


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_suffix('.css').read_text(encoding='utf-8')}</style>"
