"""Figures as pages show them: an authority's line or strip, and the small multiples of the 14."""

from __future__ import annotations

import html
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from indicators.region import small_multiples
from indicators.region.small_multiples import SmallChart, SmallMultiples
from indicators.series import authority_line, result_strip
from indicators.series.challenge_marks import ChallengeMark, placed
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.figures import Place
from indicators.series.measure_words import result
from indicators.series.result_strip import StripLabel
from indicators.theme import Theme
from pages.parts.blocks import Html, picture, words

CONFIG = {"displayModeBar": False, "responsive": True}


def draw_authority(
    change: AuthorityChange,
    region: RegionChange,
    colours: Theme,
    alternative: str,
    *,
    neighbours: Place | None = None,
    marks: Sequence[ChallengeMark] = (),
) -> None:
    """The authority's line, with neighbours and marks if given; with one period only, its place among the 14."""
    if len(region.series.periods) == 1 and not region.series.measure.is_local:
        _draw_strip(change, region, colours)
        return
    drawn = authority_line.figure(change, region.series, colours, neighbours=neighbours, challenges=marks)
    st.plotly_chart(drawn, theme=None, config=CONFIG, key="authority-line", alt=alternative)
    marked = [item.mark.is_event for item in placed(marks, region.series)]
    st.html(f'<p class="key">{_line_key(change, region, neighbours, marked)}</p>')


def draw_multiples(change: RegionChange, colours: Theme, selected: str) -> None:
    """The 14 small charts; each is a link that selects its authority."""
    found = small_multiples.compute(change, colours, selected)
    cells = "".join(_cell(chart, found, change, chart.change.place.code == selected) for chart in found.charts)
    st.html(f'<div class="minis">{cells}</div>')


def _line_key(change: AuthorityChange, region: RegionChange, neighbours: Place | None, marked: Sequence[bool]) -> Html:
    measure = region.series.measure
    parts = [("", change.place.name)]
    if len(change.earlier) > 1 and change.average is not None:
        parts.append(("dotted", f"its earlier average, {result(change.average, measure)}"))
    context = (("region", region.series.region), ("england", region.series.england), ("neighbours", neighbours))
    parts += [(kind, place.name) for kind, place in context if place and place.figures]
    parts += [("challenge", "Peer challenge")] if False in marked else []
    parts += [("event", "Something else that happened")] if True in marked else []
    return "".join(f'<span><span class="swatch {kind}"></span>{words(text)}</span>' for kind, text in parts)


def _cell(chart: SmallChart, found: SmallMultiples, change: RegionChange, selected: bool) -> Html:
    place, verdict = chart.change.place, chart.change.verdict
    link = "?" + urlencode({"indicator": change.series.measure.construct, "authority": place.code})
    current = " aria-current=true" if selected else ""
    mark = f'<span class="shape {verdict}"></span>' if verdict in ("better", "worse", "higher", "lower") else ""
    levels = "".join(
        f'<span class="level" style="top:{at:.1%}">{html.escape(text)}</span>' for text, at in found.levels
    )
    years = "".join(f"<span>{text}</span>" for text in found.years)
    return (
        f'<a class="mini {verdict}" href="{html.escape(link)}" target="_self"{current}>'
        f'<span class="top"><span class="who">{words(place.short_name)}</span>'
        f'<span class="figure">{words(chart.figure)}{mark}</span></span>'
        f'<span class="plot">{levels}{picture(chart.svg, chart.alternative)}</span>'
        f'<span class="years{" one" if len(found.years) == 1 else ""}">{years}</span></a>'
    )


def _draw_strip(change: AuthorityChange, region: RegionChange, colours: Theme) -> None:
    strip = result_strip.compute(change, region, colours)
    ticks = "".join(_placed("tick", tick) for tick in strip.ticks)
    rows = "".join(
        f'<span class="row">{_placed("ref", label)}</span>' for label in (strip.region, strip.england) if label
    )
    own = _placed("own", strip.own) if strip.own else ""
    st.html(
        f'<div class="strip">{own}{picture(strip.svg, strip.alternative)}<span class="row">{ticks}</span>{rows}</div>'
    )


def _placed(kind: str, label: StripLabel) -> Html:
    """A label centred on its place, and pulled inwards near the ends."""
    place = f"left:{label.at:.1%};transform:translateX(-{label.at:.1%})"
    return f'<span class="{kind}" style="{place}">{words(label.words)}</span>'
