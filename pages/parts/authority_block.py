"""The authority in question: its line, the change since a chosen year, England, and what else has to be known."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.series import authority_sentences as says
from indicators.series import difference, revisions, tables
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.figures import Figure
from indicators.wording import period, plain
from pages.parts import blocks, choices, region_figures, store
from pages.parts.accept_figure import draw_acceptance
from pages.parts.dispute_figure import draw_dispute
from pages.parts.frame import colours


def draw_authority(own: AuthorityChange, region: RegionChange, figures: pd.DataFrame) -> None:
    """The block, top to bottom. `figures` are the rows the series was read from, for the CSV."""
    series = region.series
    title = says.title(own, series)
    blocks.figure_head(title, says.subtitle(own, series))
    region_figures.draw_authority(own, region, colours(), plain(title))
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
    blocks.under(
        "line",
        tables.of_authority(own.place, series),
        lambda: tables.figures_csv(figures, codes),
        f"{series.measure.construct}_{own.place.code}.csv",
    )


def _draw_facts(own: AuthorityChange, region: RegionChange) -> None:
    england = says.against_england(own, region.series)
    with st.container(key="facts"):
        earlier = {_label(figure): figure for figure in difference.comparable_periods(own.place, own.latest)}
        if earlier:
            _draw_since(own, region, earlier)
        blocks.fact("England", england)


def _draw_since(own: AuthorityChange, region: RegionChange, earlier: dict[str, Figure]) -> None:
    wanted, refused = choices.in_address("since", list(earlier))
    chosen = wanted or next(iter(earlier))
    with st.container(key="since"):
        choices.select(
            "since", "Change since", list(earlier), chosen, lambda label: period(earlier[label].period_start)
        )
        blocks.paragraphs([says.since_year(difference.compute(own.latest, earlier[chosen]), region.series)], "fact")
    if refused:
        shown = period(earlier[chosen].period_start)
        blocks.paragraphs(
            [f"{own.place.name} has no comparable result for {refused}. You see {shown} instead."], "said"
        )


def _label(figure: Figure) -> str:
    """A period as the address writes it, such as 2015-16."""
    return period(figure.period_start).replace("–", "-")
