"""Region overview"""

from __future__ import annotations

import streamlit as st

from indicators.region import figure_heads
from indicators.region import sentences as says
from indicators.region import tables as region_tables
from indicators.series.change import CLEAR, AuthorityChange, RegionChange
from indicators.series.figures import Measure
from indicators.series.measure_words import name_inside
from indicators.series.tables import figures_csv
from indicators.wording import typographic
from pages.parts import blocks, choices, region_data, region_figures, region_lists, shown_tables, store
from pages.parts.authority_block import draw_authority
from pages.parts.frame import colours
from pages.parts.indicator_picker import draw_picker
from pages.parts.no_figures import draw_no_figures, draw_nothing_loaded
from pages.parts.tile_map import draw_tiles

NAV = 10
DEFAULT = "ascof_3a"
EYEBROW = "West Midlands, 14 authorities"


def page() -> None:
    """How the newest result of each of the 14 compares with its own past, with one authority looked at closely."""
    if measures := region_data.measures():
        _draw(measures)
    else:
        draw_nothing_loaded(EYEBROW)


def _draw(measures: dict[str, Measure]) -> None:
    said: list[str] = []
    region = region_data.region(_measure(measures, said).construct)
    own = _authority(region, said)
    if any(figure.illustrative for place in region.series.places for figure in place.figures):
        blocks.banner("**Illustrative data.** Figures on this page are made up, to show what it does.")
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        blocks.opening(EYEBROW, says.headline(region), says.lead(region))
        blocks.paragraphs(said, "said")
    with selectors, st.container(key="choices"):
        draw_picker(list(measures.values()), region.series.measure)
        names = {item.place.code: item.place.name for item in region.authorities}
        choices.select("authority", "Authority", list(names), own.place.code, names.__getitem__)
    blocks.space()
    if region.period:
        _draw_figures(region, own)
    else:
        draw_no_figures(region.series.measure)
    blocks.space()
    what_changed, follow_ups = st.columns(2, gap="large")
    with what_changed:
        region_lists.draw_what_changed()
    with follow_ups:
        region_lists.draw_follow_ups(store.today())


def _measure(measures: dict[str, Measure], said: list[str]) -> Measure:
    wanted, refused = choices.in_address("indicator", list(measures))
    shown = measures[wanted or (DEFAULT if DEFAULT in measures else next(iter(measures)))]
    if refused:
        said.append(f"There are no figures for an indicator {refused}. You see {name_inside(shown)} instead.")
    return shown


def _authority(region: RegionChange, said: list[str]) -> AuthorityChange:
    """The authority asked for; else the first the sentence names, else the first with a figure."""
    wanted, refused = choices.in_address("authority", [item.place.code for item in region.authorities])
    named = [*region.where(*CLEAR), *(item for item in region.authorities if item.latest), *region.authorities]
    own = region.of(wanted) if wanted else named[0]
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see {own.place.name} instead.")
    return own


def _draw_figures(region: RegionChange, own: AuthorityChange) -> None:
    series, measure = region.series, region.series.measure
    figures = region_data.published(measure.construct)
    tiles, line = st.columns(2, gap="large")
    with tiles:
        blocks.figure_head(figure_heads.tiles_title(region), figure_heads.tiles_subtitle(region))
        draw_tiles(region, own.place.code)
        blocks.paragraphs([figure_heads.tiles_note(region)], "small")
        shown_tables.under(
            "tiles",
            region_tables.of_changes(region),
            lambda: region_tables.changes_csv(region, figures),
            f"{measure.construct}_changes.csv",
            own=own.place.name,
        )
        blocks.caveat([f"**What this measures.** {typographic(measure.meaning)}"])
    with line:
        draw_authority(own, region, figures)
    blocks.rule()
    blocks.section("All 14 on the same scale", figure_heads.multiples_subtitle(series))
    region_figures.draw_multiples(region, colours(), own.place.code)
    blocks.paragraphs([figure_heads.multiples_source(series)], "source")
    shown_tables.under(
        "multiples",
        region_tables.of_all(series),
        lambda: figures_csv(figures, [place.code for place in series.places]),
        f"{measure.construct}_all.csv",
        own=own.place.name,
    )
