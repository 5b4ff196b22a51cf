"""The figures of the page of lasting change: the two lines, the bars of the re-checks, the groups as small charts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from indicators.lasting import figure, figure_words, small_curves
from indicators.lasting.lives import Milestone
from indicators.lasting.rechecks import ReCheck
from indicators.lasting.small_curves import SmallCurve, SmallCurves
from indicators.lasting.waits import Waits
from indicators.theme import Theme
from pages.parts.blocks import Html, picture, words

CONFIG = {"displayModeBar": False, "responsive": True}
# Marks of the parts of a bar: those of the bars of history, so that a colour means the same on both pages.
PARTS = (
    ("verified", "Still in place"), ("working", "Partly in place"), ("closed", "Overtaken"),
    ("lapsed", "Lapsed, or opened again"), ("silent", "Not re-checked"),
)  # fmt: skip


def draw_look() -> None:
    """The rules for what only this page has."""
    st.html(_style())


def draw_curves(found: Waits, colours: Theme) -> None:
    """The two lines, and how many are left to follow."""
    drawn = figure.figure(found, colours)
    alternative = figure_words.curves_alternative(found)
    st.plotly_chart(drawn, theme=None, config=CONFIG, key="lasting-curves", alt=alternative)


def draw_checks(checks: Sequence[ReCheck]) -> None:
    """A bar for each re-check: how much was still in place, what else was found, and what nobody looked at."""
    held = [any(each) for each in zip(*map(_counts, checks), strict=True)]
    key = "".join(
        f'<span><span class="ribbon-swatch {kind}"></span>{words(text)}</span>'
        for (kind, text), is_held in zip(PARTS, held, strict=True)
        if is_held
    )
    rows = "".join(f"<dt>{each.months} months</dt><dd>{_bar(each)}</dd>" for each in checks)
    st.html(f'{f"<p class=key>{key}</p>" if key else ""}<dl class="lines checks">{rows}</dl>')


def draw_groups(found: Waits, milestone: Milestone, colours: Theme) -> None:
    """The small charts, first by area and then by priority."""
    charts = small_curves.compute(found, milestone, colours)
    by_area, by_priority = (_charts(part, charts) for part in (charts.areas, charts.priorities))
    st.html(f'<h3 class="figure">By area</h3>{by_area}<h3 class="figure">By priority</h3>{by_priority}')


def _bar(check: ReCheck) -> Html:
    told = words(figure_words.recheck_words(check))
    if not check.verified:
        return f"<p>{told}</p>"
    left, parts = 0.0, []
    for (kind, _), n in zip(PARTS, _counts(check), strict=True):
        width = n / check.verified
        if n:
            parts.append(f'<span class="{kind}" style="left:{left:.2%};width:{width:.2%}"></span>')
        left += width
    return f'<div class="ribbon" aria-hidden="true">{"".join(parts)}</div><p>{told}</p>'


def _counts(check: ReCheck) -> tuple[int, ...]:
    """In the order of the parts of a bar."""
    return check.sustained, check.partly, check.overtaken, check.lapsed, check.not_checked


def _charts(charts: Sequence[SmallCurve], found: SmallCurves) -> Html:
    return f'<div class="curves">{"".join(_chart(chart, found) for chart in charts)}</div>'


def _chart(chart: SmallCurve, found: SmallCurves) -> Html:
    first, last = found.months
    drawing = (
        '<span class="plot"><span class="level" style="top:3%">100</span><span class="level" style="top:50%">50</span>'
        f'<span class="level" style="top:97%">0</span>{picture(chart.svg, f"{chart.label}: {chart.half}")}</span>'
        f'<span class="years"><span>{first}</span><span>{last} months</span></span>'
        if chart.svg
        else ""
    )
    return (
        f'<div class="mini"><p class="who">{words(chart.label)}</p><p class="small">{words(chart.how_many)}</p>'
        f'<p class="small"><b>{words(chart.half)}</b></p>{drawing}</div>'
    )


@cache
def _style() -> str:
    return f"<style>{Path(__file__).with_suffix('.css').read_text(encoding='utf-8')}</style>"
