"""One authority's measures as a list of links, each with its newest figure, its reading and a small chart."""

from __future__ import annotations

import html
from datetime import date
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from indicators.profile import measure_rows
from indicators.profile.measure_rows import MeasureRow, Topic
from indicators.profile.own_measures import OwnMeasures
from indicators.series.change import CLEAR
from indicators.series.reading import records
from indicators.theme import Theme
from pages.parts import store
from pages.parts.blocks import Html, picture, words
from pages.parts.store import View


def draw_measures(own: OwnMeasures, code: str, selected: str, disputes: pd.DataFrame, colours: Theme) -> None:
    """The list; a row selects its measure, and the page goes to where it is shown in full.

    Parameters
    ----------
    disputes
        The authority's figures in dispute, as rows of `disputes_open`.
    """
    disputed = frozenset((row["construct"], row["period_start"].date()) for row in records(disputes))
    rows = _rows(store.view(), code, colours, disputed, own)
    topics = "".join(_topic(topic, code, selected) for topic in rows)
    st.html(f'<div class="measures">{topics}</div>')


def measure_link(code: str, construct: str) -> str:
    """The address of one measure of one authority on this page."""
    return f"?{urlencode({'authority': code, 'indicator': construct})}#{anchor(construct)}"


def anchor(construct: str) -> str:
    """What the part of the page that shows a measure is called in addresses."""
    return f"measure-{construct}"


@st.cache_resource(max_entries=100, show_spinner=False)
def _rows(
    looked_at: View, code: str, colours: Theme, disputed: frozenset[tuple[str, date]], _own: OwnMeasures
) -> tuple[Topic, ...]:
    return measure_rows.compute(_own, colours, disputed)


def _topic(topic: Topic, code: str, selected: str) -> Html:
    rows = "".join(f"<li>{_row(row, code, row.construct == selected)}</li>" for row in topic.rows)
    return f'<section><h3 class="topic">{words(topic.title)}</h3><ul>{rows}</ul></section>'


def _row(row: MeasureRow, code: str, selected: bool) -> Html:
    current = " aria-current=true" if selected else ""
    shape = row.verdict if row.verdict in CLEAR else "steady" if row.verdict == "no_clear_change" else ""
    mark = f'<span class="shape {shape}"></span>' if shape else ""
    chart = picture(row.svg, row.alternative) if row.svg else ""
    label = f' <span class="code">{words(row.code)}</span>' if row.code else ""
    return (
        f'<a class="measure {row.verdict}{" part" if row.is_part else ""}" target="_self"{current} '
        f'href="{html.escape(measure_link(code, row.construct))}">'
        f'<span class="what"><span class="who">{words(row.name)}{label}</span>'
        f'<span class="beside">{words(row.beside)}</span></span>'
        f'<span class="spark">{chart}</span>'
        f'<span class="newest"><span class="figure">{words(row.figure)}</span>'
        f'<span class="reading">{mark}{words(row.reading)}</span></span></a>'
    )
