"""Compare authorities"""

from __future__ import annotations

import streamlit as st

from indicators.alike import figure_heads, sentences
from indicators.alike.sentences import Order
from indicators.alike.standing import DIFFERENT, Standing, Standings
from indicators.series.figures import Measure
from indicators.series.measure_words import name_inside
from pages.parts import blocks, choices, compare_blocks, compare_data, compare_figures, region_data
from pages.parts.indicator_picker import draw_picker
from pages.parts.no_figures import draw_no_figures, draw_nothing_loaded

NAV = 42
GROUP = "Impact"
DEFAULT = "ascof_4a"
EYEBROW = "Compare authorities"
ORDERS = {"map": "as they lie on the map"}
SHOWN = {"worsening": "worse and worsening"}


def page() -> None:
    """Each of the 14 against its own published neighbours and the limits of chance; no ranks."""
    compare_figures.draw_look()
    if measures := region_data.measures():
        _draw(measures)
    else:
        draw_nothing_loaded(EYEBROW, "A published table of figures, and the list of nearest neighbours")


def _draw(measures: dict[str, Measure]) -> None:
    said: list[str] = []
    found = compare_data.standings(_measure(measures, said).construct)
    own = _authority(found, said)
    order: Order = "map" if _asked("order", ORDERS, said) else "name"
    only_worsening = bool(_asked("show", SHOWN, said)) and found.measure.polarity != 0
    if any(figure.illustrative for place in found.region.series.places for figure in place.figures):
        blocks.banner("**Illustrative data.** Figures on this page are made up, to show what it does.")
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        eyebrow = f"{EYEBROW}, {sentences.when_words(found)}" if found.period else EYEBROW
        blocks.opening(eyebrow, sentences.headline(found), sentences.lead(found, order))
        blocks.paragraphs(said, "said")
    with selectors, st.container(key="choices"):
        draw_picker(list(measures.values()), found.measure)
        names = {each.place.code: each.place.name for each in found.authorities}
        choices.select("authority", "Authority", list(names), own.place.code, names.__getitem__)
    blocks.space()
    if found.period:
        _draw_figures(found, own, order, only_worsening)
    else:
        draw_no_figures(found.measure)


def _measure(measures: dict[str, Measure], said: list[str]) -> Measure:
    wanted, refused = choices.in_address("indicator", list(measures))
    shown = measures[wanted or (DEFAULT if DEFAULT in measures else next(iter(measures)))]
    if refused:
        said.append(f"There are no figures for an indicator {refused}. You see {name_inside(shown)} instead.")
    return shown


def _authority(found: Standings, said: list[str]) -> Standing:
    """The authority asked for; else the first that is worse and worsening, differs, or has a figure."""
    wanted, refused = choices.in_address("authority", [each.place.code for each in found.authorities])
    first = [
        *(each for each in found.authorities if each.worse_and_worsening),
        *found.where(*DIFFERENT),
        *(each for each in found.authorities if each.latest),
        *found.authorities,
    ][0]
    own = found.of(wanted) if wanted else first
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see {own.place.name} instead.")
    return own


def _asked(name: str, allowed: dict[str, str], said: list[str]) -> str:
    wanted, refused = choices.in_address(name, ["", *allowed])
    if refused:
        said.append(f"The address asks for {refused}, which this page does not know. You see all 14 by name instead.")
    return wanted or ""


def _draw_figures(found: Standings, own: Standing, order: Order, only_worsening: bool) -> None:
    shown = figure_heads.in_order(found, by_map=order == "map", only_worsening=only_worsening)
    left, right = st.columns([640, 432], gap="large")
    with left:
        title = figure_heads.rows_title(found, only_worsening=only_worsening)
        blocks.figure_head(title, figure_heads.rows_subtitle(found))
        blocks.paragraphs(_ways(found, order, only_worsening), "ways")
        compare_blocks.draw_rows(found, shown, own)
        compare_blocks.draw_worsening(found, shown)
        compare_blocks.draw_amounts(found, shown)
    with right:
        compare_blocks.draw_funnel(found, own)
        compare_blocks.draw_own(found, own)
    blocks.space()
    blocks.caveat(sentences.caveat(found))
    blocks.paragraphs([sentences.source(found, compare_data.publisher(found))], "source")


def _ways(found: Standings, order: Order, only_worsening: bool) -> list[str]:
    """The order and the filter, as links; what is shown is bold."""

    def way(words: str, chosen: bool, **asked: str) -> str:
        return f"**{words}**" if chosen else f"[{words}]({choices.here(**asked)})"

    by_map = order == "map"
    said = [f"Order: {way('A to Z', not by_map, order='')} · {way('as on the map', by_map, order='map')}"]
    if found.measure.polarity == 0:
        return [*said, "Neither higher nor lower is agreed to be better in this measure, so nobody is called worse."]
    n = sum(each.worse_and_worsening for each in found.authorities)
    worsening = way(f"worse and worsening ({n or 'none'})", only_worsening, show="worsening")
    return [*said, f"Show: {way('all 14', not only_worsening, show='')} · {worsening}"]
