"""The counts at the top of the page of recommendations; each is a link to exactly the list it counted."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from indicators.recommendations import sentences
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import COUNTS
from pages.parts import blocks, recommendation_choices
from pages.parts.blocks import Html, words


def draw_counts(found: Sequence[Recommendation]) -> None:
    """One figure a count, with its rule in few words; zero is a link too."""
    cells = "".join(_cell(at, found) for at in range(len(COUNTS)))
    st.html(f'<ul class="counts">{cells}</ul>')
    blocks.paragraphs([sentences.total(found)], "small")


def _cell(at: int, found: Sequence[Recommendation]) -> Html:
    count = COUNTS[at]
    how_many = sum(count.holds(each) for each in found)
    loud = " alert" if count.name == "late" and how_many else ""
    link = html.escape(recommendation_choices.link(show=count.name))
    return (
        f'<li class="count{loud}"><a target="_self" href="{link}"><span class="how-many">{how_many:,}</span>'
        f'<span class="name">{words(count.label)}</span></a><span class="rule">{words(count.rule)}</span></li>'
    )
