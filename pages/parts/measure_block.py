"""One measure of one authority in full: its line among region, England and neighbours, and its notes."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.profile import figure_notes
from indicators.profile.own_measures import OwnMeasures
from indicators.profile.record import Entry
from indicators.series import authority_sentences as says
from indicators.series import neighbour_average, revisions, tables
from indicators.series.challenge_marks import ChallengeMark
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.comparison import against
from indicators.series.figures import Series
from indicators.series.measure_words import name, unit, when
from indicators.series.neighbour_average import NeighbourAverage
from indicators.wording import plain, typographic
from pages.parts import blocks, profile_data, region_figures, shown_tables, store, time_marks
from pages.parts.accept_figure import draw_acceptance
from pages.parts.authority_block import draw_since
from pages.parts.dispute_figure import draw_dispute
from pages.parts.frame import colours
from pages.parts.measure_list import anchor, measure_link


def draw_measure(own: AuthorityChange, region: RegionChange, figures: pd.DataFrame, record: tuple[Entry, ...]) -> None:
    """The measure, top to bottom. `figures` are the rows the series was read from."""
    series = region.series
    measure, code = series.measure, own.place.code
    average = profile_data.neighbours_of(code, measure.construct)
    marks = time_marks.challenges_of(record)
    title = says.title(own, series, subject=name(measure))
    reading = says.marks(own, series) if own.latest else says.missing_sentence(own, series)
    blocks.anchored_head(anchor(measure.construct), title, f"{_what(series)} {reading}".strip())
    disputed = store.rows("figures_in_dispute", authority_code=code, construct=measure.construct)
    blocks.paragraphs(figure_notes.disputes(disputed, series), "said")
    left, right = st.columns([640, 432], gap="large")
    with left:
        if series.periods:
            region_figures.draw_authority(
                own,
                region,
                colours(),
                plain(title),
                neighbours=average.place,
                marks=(*marks, *time_marks.events_of(code)),
            )
        _draw_what_would_help(own, series)
        _draw_notes(own, series, figures, marks)
    with right:
        _draw_facts(own, series, average)
        blocks.caveat([f"**What this measures.** {typographic(measure.meaning)}"])
    blocks.paragraphs([says.source(series, zero=False)], "source")
    codes = [code, *(place.code for place in (series.region, series.england) if place)]
    shown_tables.under(
        "measure",
        tables.of_authority(own.place, series, average.place),
        lambda: tables.figures_csv(figures, codes),
        f"{measure.construct}_{code}.csv",
    )


def draw_neighbouring_links(own: OwnMeasures, code: str, construct: str) -> None:
    """The measures before and after this one in the list, and the way back to the list."""
    order = own.in_order()
    at = [item.measure.construct for item in order].index(construct)
    links = [f"[Back to all measures](?authority={code}&indicator={construct}#measures)"]
    for word, there in (("Previous", at - 1), ("Next", at + 1)):
        if 0 <= there < len(order):
            measure = order[there].measure
            links.append(f"{word}: [{name(measure)}]({measure_link(code, measure.construct)})")
    blocks.paragraphs([" · ".join(links)], "ways")


def _what(series: Series) -> str:
    measure, words = series.measure, unit(series.measure)
    span = [when(each, measure) for each in dict.fromkeys((*series.periods[:1], *series.periods[-1:]))]
    return f"{', '.join(part for part in (typographic(measure.title), words, ' to '.join(span)) if part)}."


def _draw_what_would_help(own: AuthorityChange, series: Series) -> None:
    """Where the authority has no figure, or only one: what will bring the next."""
    following = says.next_result(series)
    if own.latest is None:
        text = f"A figure for {own.place.name}. Next come {following[0].lower()}{following[1:]}"
        seen = (
            "Every other measure, above."
            if series.measure.is_local
            else "The other authorities, the region and England."
        )
        blocks.boxes([("What would make this appear", text), ("What can still be seen", seen)])
    elif len(own.place.figures) == 1:
        blocks.boxes([("What would make a change appear", following)])


def _draw_facts(own: AuthorityChange, series: Series, average: NeighbourAverage) -> None:
    """One sentence each: its own past, a year the visitor chooses, the region, England, its neighbours."""
    measure = series.measure
    with st.container(key="measure-facts"):
        blocks.fact("Its own past", says.own_past(own, series))
        draw_since(own, series)
        if measure.is_local:
            return
        region, england = (place.at(series.latest) if place else None for place in (series.region, series.england))
        blocks.fact("Region", against(own.latest, region, "the region", measure, whose="The region’s"))
        blocks.fact("England", against(own.latest, england, "England", measure, whose="England’s"))
        blocks.fact("Neighbours", neighbour_average.beside(own.latest, series.latest, average, measure))
    if average.listed:
        publisher = profile_data.publishers().get(average.source, average.source)
        note = neighbour_average.note(average, measure, publisher)
        blocks.unfolding("Who the neighbours are", "Hide the neighbours", note)


def _draw_notes(own: AuthorityChange, series: Series, figures: pd.DataFrame, marks: tuple[ChallengeMark, ...]) -> None:
    """Comments, corrections, gaps, breaks and other publishers; and the ways to comment and to dispute."""
    code, construct = own.place.code, series.measure.construct
    published = figures[figures["authority_code"] == code]
    listed = profile_data.sources_of(code, construct)
    again = store.rows("revised_figures", authority_code=code, construct=construct)
    notes = [
        *says.notes(own, series),
        *revisions.sentences(again, series.measure),
        *says.counting_notes(series, gaps=True),
        *figure_notes.not_shown(listed, published, series, profile_data.publishers()),
        *figure_notes.challenges_outside(marks, series),
    ]
    blocks.paragraphs(notes, "small")
    if series.measure.period_months == 12:
        # The table of comments names figures by their financial year.
        draw_acceptance(code, own.place.name, construct)
    draw_dispute(code, own.place.name, construct, series.measure.period_months)
