"""The authority in question: its line, the change since a chosen year, England, and what else has to be known."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.periods import short_label
from indicators.series import authority_sentences as says
from indicators.series import difference, revisions, tables
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.figures import Figure, Series
from indicators.series.measure_words import when, when_short
from indicators.wording import plain
from pages.parts import blocks, choices, region_figures, shown_tables, store, time_marks
from pages.parts.accept_figure import draw_acceptance
from pages.parts.dispute_figure import draw_dispute
from pages.parts.frame import colours


def draw_authority(own: AuthorityChange, region: RegionChange, figures: pd.DataFrame) -> None:
    """The block, top to bottom. `figures` are the rows the series was read from, for the CSV."""
    series = region.series
    title = says.title(own, series)
    blocks.figure_head(title, says.subtitle(own, series))
    region_figures.draw_authority(own, region, colours(), plain(title), marks=time_marks.marks_of(own.place.code))
    time_marks.draw_events(own.place.code)
    _draw_facts(own, region)
    if len(series.periods) == 1:
        blocks.boxes(
            [
                ("What would make a change appear", says.next_result(series)),
                (
                    "What can still be seen",
                    "The newest results of all 14 on one scale, below, and each against England.",
                ),
            ]
        )
    again = store.rows("revised_figures", authority_code=own.place.code, construct=series.measure.construct)
    corrected = revisions.sentences(again, series.measure)
    blocks.paragraphs([*says.notes(own, series), *corrected, *says.counting_notes(series)], "small")
    draw_acceptance(own.place.code, own.place.name, series.measure.construct)
    draw_dispute(own.place.code, own.place.name, series.measure.construct)
    blocks.paragraphs([says.source(series, zero=False)], "source")
    codes = [own.place.code, *(place.code for place in (series.region, series.england) if place)]
    shown_tables.under(
        "line",
        tables.of_authority(own.place, series),
        lambda: tables.figures_csv(figures, codes),
        f"{series.measure.construct}_{own.place.code}.csv",
    )
    profile = choices.address("authority-profile", authority=own.place.code)
    blocks.paragraphs([f"[Everything about {own.place.name}]({profile})"], "ways")


def _draw_facts(own: AuthorityChange, region: RegionChange) -> None:
    england = says.against_england(own, region.series)
    with st.container(key="facts"):
        draw_since(own, region.series)
        blocks.fact("England", england)


def draw_since(own: AuthorityChange, series: Series) -> None:
    """The newest result beside that of an earlier year, which the visitor can choose; nothing without one."""
    earlier = {_label(figure): figure for figure in difference.comparable_periods(own.place, own.latest)}
    if not earlier:
        return
    wanted, refused = choices.in_address("since", list(earlier))
    chosen = wanted or next(iter(earlier))
    with st.container(key="since"):
        choices.select(
            "since",
            "Change since",
            list(earlier),
            chosen,
            lambda label: when_short(earlier[label].period_start, series.measure),
        )
        blocks.paragraphs([says.since_year(difference.compute(own.latest, earlier[chosen]), series)], "fact")
    if refused:
        shown = when(earlier[chosen].period_start, series.measure)
        blocks.paragraphs(
            [f"{own.place.name} has no comparable result for {refused}. You see {shown} instead."], "said"
        )


def _label(figure: Figure) -> str:
    """A period as the address writes it: 2015-16 for a financial year, the first day for any other."""
    start, end = figure.period_start, figure.period_end
    is_year = start.month == 4 and (end - start).days > 300
    return short_label(start) if is_year else start.isoformat()
