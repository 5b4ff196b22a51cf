"""Authority profile"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from indicators.profile import profile_sentences as says
from indicators.profile import record_sentences
from indicators.profile.own_measures import OwnMeasures
from indicators.series.figures import Place
from indicators.series.measure_words import name
from pages.parts import blocks, challenge_view, choices, profile_data, region_data, store
from pages.parts.frame import colours
from pages.parts.indicator_picker import draw_picker
from pages.parts.measure_block import draw_measure, draw_neighbouring_links
from pages.parts.measure_list import draw_measures, measure_link
from pages.parts.profile_record import draw_record

NAV = 20
EYEBROW = "Authority profile"


def page() -> None:
    """One authority: its public record on a timeline, and its results, each beside its own past and beside others."""
    published = region_data.regions()
    if not published:
        _draw_nothing_loaded()
        return
    said: list[str] = []
    places = {item.place.code: item.place for item in next(iter(published.values())).authorities}
    place = _authority(places, said)
    if challenge := challenge_view.challenge_asked(place.code):
        challenge_view.draw_challenge(challenge)
        return
    if st.query_params.get("challenge"):
        said.append(f"No such challenge of {place.name} is on record. You see all that is.")
    own = profile_data.measures_of(place.code)
    construct = _measure(own, said)
    _draw_opening(places, place, own, construct, said)
    blocks.space()
    record = profile_data.record_of(place.code)
    draw_record(place.name, record, store.today(), is_past=store.view().as_known_on is not None)
    challenge_view.draw_new(place.code)
    blocks.space()
    blocks.anchored_head("measures", "Its measures", says.list_subtitle(own))
    disputed = profile_data.disputes_of(place.code)
    draw_measures(own, place.code, construct, disputed, colours())
    blocks.paragraphs([says.list_note(own)], "source")
    blocks.rule()
    region = profile_data.regions_of(place.code)[construct]
    draw_measure(region.of(place.code), region, region_data.published(construct), record.entries)
    draw_neighbouring_links(own, place.code, construct)


def _authority(places: dict[str, Place], said: list[str]) -> Place:
    wanted, refused = choices.in_address("authority", list(places))
    shown = places[wanted] if wanted else next(iter(places.values()))
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see {shown.name} instead.")
    return shown


def _measure(own: OwnMeasures, said: list[str]) -> str:
    """The measure asked for; else the first the lead names, else the first with a figure."""
    constructs = [item.measure.construct for item in own.in_order()]
    wanted, refused = choices.in_address("indicator", constructs)
    with_figure = [item for item in own.counted if item.change.latest]
    clear = [item for verdict in says.DIRECTIONS for item in own.where(verdict)]
    first = [*clear, *with_figure, *own.in_order()][0].measure
    if refused:
        said.append(f"{own.name} has no measure {refused}. You see {name(first)} instead.")
    return wanted or first.construct


def _draw_opening(places: dict[str, Place], place: Place, own: OwnMeasures, construct: str, said: list[str]) -> None:
    record = profile_data.record_of(place.code)
    if own.illustrative:
        blocks.banner("**Illustrative data.** Figures on this page are made up, to show what it does.")
    on_record = record_sentences.on_challenges(
        place.name, record.entries, loaded=record.loaded, complete_on=record.complete_on
    )
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        lead = says.lead(own, on_record, lambda item: measure_link(place.code, item.measure.construct))
        blocks.opening(f"{EYEBROW}, {place.name}", says.headline(own), lead)
        blocks.paragraphs(said, "said")
    with selectors, st.container(key="choices"):
        choices.select("authority", "Authority", list(places), place.code, lambda code: places[code].name)
        listed = [replace(item.measure, topic=topic) for topic, items in own.topics() for item in items]
        shown = next(measure for measure in listed if measure.construct == construct)
        draw_picker(listed, shown, "Measure")


def _draw_nothing_loaded() -> None:
    blocks.opening(
        EYEBROW,
        "There is nothing to show of any authority yet, because no figures are loaded",
        "The store is ready and knows the 14 authorities and the definitions of the indicators.",
    )
    blocks.boxes(
        [
            (
                "What would make this appear",
                "A published table of figures. In a terminal, “impact load FILE” puts one through the checks.",
            ),
            ("What can still be seen", "Nothing on this page. It fills as soon as a first table is loaded."),
        ]
    )
