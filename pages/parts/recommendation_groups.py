"""Recommendations by area and by quality statement: a square each, and the count in words."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from indicators.recommendations import groups
from indicators.recommendations.groups import Group
from indicators.recommendations.recommendation import Recommendation
from pages.parts import blocks, recommendation_choices
from pages.parts.blocks import Html, words

NOTE = "One square is one recommendation, filled as its bar ends today. One that falls in two is shown in both."


def draw_groups(
    found: Sequence[Recommendation], areas: Mapping[str, str], statements: Mapping[str, str], today: date
) -> None:
    """Both lists side by side; each name lists its recommendations."""
    left, right = st.columns(2, gap="large")
    with left:
        blocks.anchored_head("by-area", "By area", f"Areas of the self-assessment. {NOTE}")
        _draw("area", groups.by_area(found, areas, today))
    with right:
        given = any(each.quality_statements for each in found)
        said = "" if given else " None of these recommendations has been given one yet."
        listed = groups.by_statement(found, statements if given else {}, today)
        blocks.anchored_head("by-statement", "By CQC quality statement", f"As the regulator assesses them.{said}")
        _draw("statement", listed)


def _draw(name: str, found: Sequence[Group]) -> None:
    st.html(f'<ul class="groups">{"".join(_row(name, group) for group in found)}</ul>')


def _row(name: str, group: Group) -> Html:
    link = html.escape(recommendation_choices.link(**{name: group.name}))
    label = f'<a target="_self" href="{link}">{words(group.label)}</a>' if group.squares else words(group.label)
    squares = "".join(f'<span class="{kind}"></span>' for kind in group.squares)
    return (
        f'<li><span class="name">{label}</span><span class="squares" aria-hidden="true">{squares}</span>'
        f'<span class="in-words">{words(group.words)}</span></li>'
    )
