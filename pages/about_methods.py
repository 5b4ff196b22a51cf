"""About and methods"""

from __future__ import annotations

import streamlit as st

from indicators.about import renamings, sources
from indicators.series.figures import Measure
from indicators.series.measure_words import name_inside
from pages.parts import about_sections, blocks, choices, region_data, store
from pages.parts.release_links import origins

NAV = 90
GROUP = "Data"
EYEBROW = "About and methods"
ALL = "all"


def page() -> None:
    """Where every figure comes from, how it is judged, what its publisher changed, and what the words mean."""
    measures = region_data.measures()
    wanted, refused = choices.in_address("indicator", [ALL, *measures])
    measure = measures.get(wanted or ALL)
    construct = measure.construct if measure else None
    found = sources.collections(store.rows("figure_sources", construct=construct), origins())
    codes = store.rows("renamings")
    if any(it.illustrative for it in found):
        blocks.banner("**Illustrative data.** Some figures are made up, to show what the product does.")
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        lead = sources.lead(found)
        if measure:
            lead = sources.measure_lead(measure, renamings.codes_2022(codes).get(measure.construct, ""))
        blocks.opening(EYEBROW, sources.sentence(found, measure), lead)
        if refused:
            blocks.paragraphs([f"There are no figures for an indicator {refused}. You see all measures."], "said")
        blocks.contents(about_sections.CONTENTS)
    with selectors, st.container(key="choices"):
        _draw_picker(measures, measure)
    blocks.space()
    about_sections.draw_sources(found)
    blocks.rule()
    left, right = st.columns(2, gap="large")
    with left:
        about_sections.draw_judging()
    with right:
        about_sections.draw_directions(list(measures.values()))
    blocks.space()
    about_sections.draw_changes(construct, name_inside(measure) if measure else "")
    blocks.space()
    left, right = st.columns(2, gap="large")
    with left:
        about_sections.draw_renamings(codes, measure.short_title if measure else "")
    with right:
        about_sections.draw_words()
    blocks.space()
    about_sections.draw_dictionary()
    blocks.space()
    about_sections.draw_software(store.opened().info)


def _draw_picker(measures: dict[str, Measure], shown: Measure | None) -> None:
    def words(construct: str) -> str:
        return "All measures" if construct == ALL else f"{measures[construct].short_title} ({measures[construct].code})"

    choices.select("indicator", "Measure", [ALL, *measures], shown.construct if shown else ALL, words)
