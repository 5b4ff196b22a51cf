"""The parts of the page that compares authorities: rows, funnel, one authority, and lists of what differs."""

from __future__ import annotations

import streamlit as st

from indicators.alike import doubts, facts, figure_heads, sentences, tables
from indicators.alike.standing import DIFFERENT, Standing, Standings
from pages.parts import blocks, choices, compare_data, compare_figures, region_data, shown_tables, store
from pages.parts.frame import colours


def draw_rows(found: Standings, shown: tuple[Standing, ...], own: Standing) -> None:
    """The rows with their table; where the filter finds nobody, that."""
    if not shown:
        blocks.paragraphs([sentences.nobody_worsening(found)], "said")
        return
    compare_figures.draw_rows(found, shown, colours(), own.place.code)
    blocks.paragraphs(doubts.notes(found, store.rows("disputes_open")), "small")
    construct = found.measure.construct
    # The file is made when somebody asks for it, outside of any run that could be asked for figures.
    figures = region_data.published(construct)
    shown_tables.under(
        "standings",
        tables.of_standings(found, shown),
        lambda: tables.standings_csv(found, shown, figures),
        f"{construct}_compared.csv",
        own=own.place.name,
    )


def draw_funnel(found: Standings, own: Standing) -> None:
    """The funnel with its table, or why there is none."""
    funnel = compare_data.funnel(found.measure.construct)
    if funnel.why:
        blocks.paragraphs([figure_heads.no_funnel(funnel)], "small")
        return
    title = figure_heads.funnel_title(funnel, found)
    blocks.figure_head(title, figure_heads.funnel_subtitle(found))
    compare_figures.draw_funnel(funnel, found, colours(), own.place.code, title)
    blocks.paragraphs(figure_heads.funnel_notes(funnel), "small")
    construct = found.measure.construct
    shown_tables.under(
        "funnel",
        tables.of_funnel(funnel, found),
        lambda: tables.funnel_csv(funnel, found),
        f"{construct}_funnel.csv",
        own=own.place.name,
    )


def draw_own(found: Standings, own: Standing) -> None:
    """The authority looked at closely, a sentence each."""
    blocks.space()
    blocks.figure_head(facts.title(own, found), "")
    with st.container(key="measure-facts"):
        blocks.fact("Neighbours", facts.against(own, found, "neighbours"))
        if amount := facts.amount(own, found):
            blocks.fact("Amounts to", amount)
        blocks.fact("Region", facts.against(own, found, "region"))
        blocks.fact("England", facts.against(own, found, "england"))
        blocks.fact("Its own past", facts.own_past(own, found))
    neighbours = compare_data.neighbours_of(own.place.code)
    if neighbours:
        note = sentences.who_they_are(neighbours, compare_data.publisher(found))
        blocks.unfolding("Who the neighbours are", "Hide the neighbours", note)
    code, construct = own.place.code, found.measure.construct
    link = choices.address("authority-profile", authority=code, indicator=construct)
    blocks.paragraphs([f"[{own.place.name} over the years]({link})"], "ways")


def draw_worsening(found: Standings, shown: tuple[Standing, ...]) -> None:
    """Those worse and worsening, with their reasons."""
    if worsening := [each for each in shown if each.worse_and_worsening]:
        blocks.space()
        blocks.section(
            "Why they count as worse and worsening" if len(worsening) > 1 else "Why it counts as worse and worsening",
            sentences.WORSENING_RULE,
        )
        blocks.lines([(each.place.name, blocks.words(facts.worsening(each, found))) for each in worsening])


def draw_amounts(found: Standings, shown: tuple[Standing, ...]) -> None:
    """What clear differences come to, where things are counted."""
    told = [(each.place.name, facts.amount(each, found)) for each in shown if each.answer in DIFFERENT]
    if amounts := [(name, blocks.words(amount)) for name, amount in told if amount]:
        blocks.space()
        blocks.section("What the clear differences amount to", sentences.AMOUNTS_RULE)
        blocks.lines(amounts)
