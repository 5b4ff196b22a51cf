"""Learning that travels home, for one authority: what it hosted, where its people went, and what is open at home."""

from __future__ import annotations

import html
from collections.abc import Mapping

import streamlit as st

from indicators.programme import exposure_tables, travel
from indicators.programme.travel import Shared, Travel, Trip
from indicators.wording import sentence, typographic
from pages.parts import blocks, choices, shown_tables
from pages.parts.blocks import Html, words
from pages.parts.exposure_matrix import visit_link


def draw_travel(found: Travel, code: str, names: Mapping[str, str]) -> None:
    """The section, with the selector of its authority."""
    blocks.section(travel.headline(found, names[code]), _SUBTITLE, mark="travels")
    with st.container(key="narrow-authority"):
        choices.select("authority", "Authority", list(names), code, names.__getitem__)
    if found.trips:
        st.html(f'<ul class="travels">{"".join(_trip(trip, code) for trip in found.trips)}</ul>')
        shown_tables.under(
            "travels",
            exposure_tables.of_travel(found, names[code]),
            lambda: exposure_tables.travel_csv(found, code),
            f"reviewers_from_{code}.csv",
            wrapping=True,
        )
    else:
        none = "A team is recorded with its challenge, on the page of the authority that was visited."
        blocks.paragraphs([none], "small")
    blocks.figure_head(f"Who came to {names[code]}", "")
    if found.hosted:
        came = [
            f"<dt>{visit_link(visit)}</dt><dd>{words(sentence(travel.team_words(visit)))}</dd>"
            for visit in found.hosted
        ]
        st.html(f'<dl class="lines wide">{"".join(came)}</dl>')
    else:
        blocks.paragraphs(["No challenge there is on record in these years."], "small")


_SUBTITLE = (
    "The reviewers’ own authorities learn too. For each visit of its people: the areas in which strengths were found "
    "there, and what the authority itself still has open in areas that were looked at."
)


def _trip(trip: Trip, code: str) -> Html:
    shared = "".join(f"<li>{_shared(each, code, made_up=trip.visit.illustrative)}</li>" for each in trip.shared)
    open_ = (
        f"<ul>{shared}</ul>" if shared else '<p class="small">Nothing open at home in the areas on record there.</p>'
    )
    as_ = words(", ".join(trip.roles))
    return (
        f"<li><h3>{words(trip.visit.host)}</h3><p>{visit_link(trip.visit)}, as {as_}</p>"
        f"<p>{words(travel.strengths_words(trip))}</p>{open_}</li>"
    )


def _shared(shared: Shared, code: str, *, made_up: bool) -> Html:
    kind = {"example": "yes"} if made_up else {}
    link = choices.address("my-recommendations", authority=code, area=shared.area, show="open", **kind)
    many = f"{shared.own_open:,} open at home"
    why = "a strength there" if shared.is_strength else "asked of the host too"
    return (
        f'<b>{words(typographic(shared.area))}</b>: {why}; <a target="_self" href="{html.escape(link, quote=True)}">'
        f'{words(many)}<span class="unseen"> in {words(typographic(shared.area))}</span></a>'
    )
