"""Is it real change?"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from indicators.profile.own_measures import OwnMeasures
from indicators.series.measure_words import name
from indicators.steadiness import method_words, notes, sentences, tables
from indicators.steadiness.evidence import Evidence
from indicators.wording import typographic
from pages.parts import blocks, choices, profile_data, real_data, real_figure, region_data, shown_tables, time_marks
from pages.parts.frame import colours
from pages.parts.indicator_picker import draw_picker

NAV = 44
GROUP = "Impact"
EYEBROW = "Is it real change?"


def page() -> None:
    """Whether one measure of one authority really moves, or only as much as chance moves it."""
    published = region_data.regions()
    if not published:
        _draw_nothing_loaded()
        return
    said: list[str] = []
    code, names = _authority(said)
    own, every = profile_data.measures_of(code), real_data.found_of(code)
    found = every[_measure(own, every, said)]
    _draw_opening(names, own, found, said)
    blocks.space()
    if found.figures:
        real_figure.draw(found, time_marks.marks_of(code), colours())
        blocks.paragraphs(notes.notes(found), "small")
    else:
        _draw_no_result(found)
    real_figure.draw_baselines(found)
    blocks.section("What else happened", "Each may explain a change as well as a challenge does.")
    time_marks.draw_events(code, time_marks.NO_EVENTS)
    time_marks.draw_add_event(code)
    blocks.caveat(_caveat(found))
    blocks.paragraphs([notes.source(found)], "source")
    blocks.rule()
    _draw_all(own, every)


def _authority(said: list[str]) -> tuple[str, dict[str, str]]:
    region = next(iter(region_data.regions().values()))
    names = {item.place.code: item.place.name for item in region.authorities}
    wanted, refused = choices.in_address("authority", list(names))
    code = wanted or next(iter(names))
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see {names[code]} instead.")
    return code, names


def _measure(own: OwnMeasures, every: dict[str, Evidence], said: list[str]) -> str:
    """The measure asked for; else the first of which something can be told, else the first."""
    order = [item.measure.construct for item in own.in_order()]
    wanted, refused = choices.in_address("indicator", order)
    telling = [construct for construct in order if method_words.tells(every[construct])]
    shown = wanted or [*telling, *order][0]
    if refused:
        said.append(f"{own.name} has no measure {refused}. You see {name(every[shown].measure)} instead.")
    return shown


def _draw_opening(names: dict[str, str], own: OwnMeasures, found: Evidence, said: list[str]) -> None:
    if found.illustrative:
        blocks.banner(f"**Illustrative data.** These figures are made up, and say nothing about {own.name}.")
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        blocks.opening(f"{EYEBROW} {own.name}", sentences.headline(found), sentences.lead(found))
        blocks.paragraphs(said, "said")
    with selectors, st.container(key="choices"):
        choices.select("authority", "Authority", list(names), found.place.code, names.__getitem__)
        listed = [replace(item.measure, topic=topic) for topic, items in own.topics() for item in items]
        shown = next(each for each in listed if each.construct == found.measure.construct)
        draw_picker(listed, shown, "Measure")


def _caveat(found: Evidence) -> list[str]:
    return [
        f"**How it is told.** {method_words.method(found)}",
        f"**What this measures.** {typographic(found.measure.meaning)}",
        typographic(found.measure.caveat),
    ]


def _draw_all(own: OwnMeasures, every: dict[str, Evidence]) -> None:
    ordered = [every[item.measure.construct] for item in own.in_order()]
    told = [each for each in ordered if method_words.can_be_told(each)]
    untold = [each for each in ordered if each not in told]
    blocks.section(method_words.all_title(ordered, own.name), method_words.all_subtitle(ordered))
    if told:
        shown_tables.open_table("all-measures", tables.of_measures(told, own.name))
    if untold:
        hidden = shown_tables.shown_table(tables.of_measures(untold, own.name))
        summary = method_words.untold(len(untold))
        st.html(shown_tables.folded(f"Show {summary}", f"Hide {summary}", hidden))


def _draw_no_result(found: Evidence) -> None:
    profile = choices.address("authority-profile", authority=found.place.code, indicator=found.measure.construct)
    blocks.boxes(
        [
            ("What would make this appear", f"Results for {found.place.name}: {method_words.needed(found)}"),
            ("What can still be seen", f"The other authorities, on the [authority profile]({profile})."),
        ]
    )


def _draw_nothing_loaded() -> None:
    blocks.opening(
        EYEBROW,
        "Nothing can be told yet, because no figures are loaded",
        "Whether a change is real is told from a series of results; the store holds none.",
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
