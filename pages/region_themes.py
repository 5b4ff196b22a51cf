"""Themes"""

from __future__ import annotations

import streamlit as st

from indicators.themes import asked, experts, matrix, progress, tables
from indicators.themes import sentences as says
from indicators.themes.asked import GROUPINGS, Asked, Grouping
from indicators.themes.matrix import Matrix
from indicators.wording import day
from pages.parts import (
    blocks,
    choices,
    recommendation_data,
    recommendation_look,
    shown_tables,
    store,
    themes_choices,
    themes_data,
    themes_lists,
    themes_matrix,
)
from pages.parts.themes_choices import Wanted

NAV = 36
GROUP = "Programme"
EYEBROW = "Themes across the region"


def page() -> None:
    """Which areas came up again and again in recommendations, where, and what experts by experience raised."""
    recommendation_look.draw_look()
    said: list[str] = []
    every = themes_data.asked()
    found, others = asked.one_kind(every, prefer_made_up=st.query_params.get("example") == "yes")
    years = asked.years(found)
    wanted = themes_choices.asked(years, said)
    of_period = asked.of_year(found, wanted.period)
    made = _matrix(of_period, wanted, wanted.show)
    if made.made_up:
        blocks.banner(says.BANNER)
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        if found:
            blocks.opening(EYEBROW, says.headline(made, wanted.counted_as), says.lead(made))
        else:
            blocks.opening(EYEBROW, *says.NOTHING)
    if not found:
        _draw_nothing()
        return
    theme = themes_choices.theme_asked(made.themes, said)
    with head:
        blocks.paragraphs([*said, *_of_the_other_kind(made, others)], "said")
    with selectors, st.container(key="choices"):
        themes_choices.draw_selectors(wanted, years)
    blocks.space()
    _draw_matrix(made, of_period, wanted)
    strengths = themes_data.strengths(made_up=made.made_up)
    if theme:
        themes_lists.draw_told(made, theme, strengths, wanted.counted_as)
    blocks.space()
    _draw_what_became(of_period, found, wanted, made_up=made.made_up)
    blocks.paragraphs([says.source(made_up=made.made_up, as_at=day(store.today()))], "source")


def _matrix(found: tuple[Asked, ...], wanted: Wanted, show: str) -> Matrix:
    places, region = themes_data.places()
    return matrix.compute(found, places, region, wanted.grouping, _labels(wanted.grouping), show, wanted.period)


def _labels(grouping: Grouping) -> dict[str, str]:
    return recommendation_data.labels(
        "self_assessment_areas" if grouping == GROUPINGS["areas"] else "quality_statements"
    )


def _draw_matrix(made: Matrix, of_period: tuple[Asked, ...], wanted: Wanted) -> None:
    blocks.figure_head(says.matrix_title(made), says.matrix_subtitle(made, wanted.counted_as))
    themes_matrix.draw_states(of_period, wanted)
    themes_matrix.draw_matrix(made, wanted, st.query_params.get("authority", ""))
    shown_tables.under(
        "themes", tables.of_matrix(made), lambda: tables.matrix_csv(made), f"themes_{made.grouping.name}.csv"
    )


def _draw_what_became(of_period: tuple[Asked, ...], found: tuple[Asked, ...], wanted: Wanted, *, made_up: bool) -> None:
    strengths = themes_data.strengths(made_up=made_up)
    whole = _matrix(of_period, wanted, "")
    left, right = st.columns(2, gap="large")
    with left:
        themes_lists.draw_progress(progress.compute(whole, strengths), whole, any_strengths=bool(strengths))
    with right:
        to_authorities = [each for each in found if each.authority_code != whole.region.code]
        themes_lists.draw_experts(experts.compute(to_authorities, _labels(GROUPINGS["areas"])), made_up=made_up)


def _of_the_other_kind(made: Matrix, others: int) -> list[str]:
    if not others:
        return []
    if made.made_up:
        back = choices.here(example="", period="", show="", theme="")
        return [f"[The {others:,} on record]({back}) are shown by themselves."]
    link = choices.here(example="yes", period="", show="", theme="")
    return [f"[Made-up recommendations]({link}) show what this page looks like in use; they are never counted here."]


def _draw_nothing() -> None:
    blocks.boxes(
        [
            (
                "What would make this appear",
                "Lists of recommendations with their areas. An authority fills in the workbook on "
                f"[My recommendations]({choices.address('my-recommendations')}), which is checked before it is shown.",
            ),
            (
                "What can still be seen",
                f"[The results of the 14 authorities]({choices.address('')}), and what is on record of "
                f"[each authority]({choices.address('authority-profile')}).",
            ),
        ]
    )
